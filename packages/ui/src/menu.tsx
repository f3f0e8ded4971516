"use client";
import * as Radix from "@radix-ui/react-dropdown-menu";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

type Props = {
  /** The button that opens it; an element that takes a ref and props. */
  readonly trigger: ReactNode;
  readonly align?: "start" | "end";
  readonly children: ReactNode;
};

/**
 * A list of acts behind a button. Arrow keys and first letters move, Escape and a press elsewhere close it, and the
 * focus goes back to the button.
 */
export function Menu({ trigger, align = "end", children }: Props) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={8}
          collisionPadding={12}
          loop
          className="z-menu max-h-(--radix-dropdown-menu-content-available-height) min-w-52 animate-appear overflow-y-auto rounded-lg border border-line bg-paper p-1.5 text-ink shadow-menu"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const ITEM =
  "flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-3 text-sm no-underline outline-none select-none data-disabled:cursor-not-allowed data-disabled:opacity-50 data-highlighted:bg-trim-soft";

type ItemProps = {
  readonly onSelect: () => void;
  readonly tone?: "plain" | "danger";
  readonly disabled?: boolean;
  readonly children: ReactNode;
};

/** One act. */
export function MenuItem({ onSelect, tone = "plain", disabled = false, children }: ItemProps) {
  return (
    <Radix.Item
      disabled={disabled}
      onSelect={onSelect}
      className={classNames(ITEM, tone === "danger" && "text-danger")}
    >
      {children}
    </Radix.Item>
  );
}

/** One place to go: its child is the link, Next's or a plain one. */
export function MenuLink({ children }: { readonly children: ReactNode }) {
  return (
    <Radix.Item asChild className={ITEM}>
      {children}
    </Radix.Item>
  );
}

/** Words above a group of items: who is signed in, what they are about. */
export function MenuLabel({ children }: { readonly children: ReactNode }) {
  return <Radix.Label className="px-3 py-2 text-xs text-ink-faint">{children}</Radix.Label>;
}

export function MenuSeparator() {
  return <Radix.Separator className="mx-3 my-1.5 border-t border-line" />;
}
