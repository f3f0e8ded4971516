"use client";
import type { ReactNode } from "react";

type Props = { readonly id: string; readonly className: string; readonly children: ReactNode };

/** A popover that whatever is chosen in it closes, since the page below changes without being loaded anew. */
export function MenuLayer({ id, className, children }: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the links in it are what is pressed
    <div
      id={id}
      popover="auto"
      onClick={({ target, currentTarget }) => {
        if (target instanceof Element && target.closest("a")) currentTarget.hidePopover();
      }}
      className={className}
    >
      {children}
    </div>
  );
}
