"use client";
import { type ReactNode, useId, useRef } from "react";
import { createPortal } from "react-dom";
import { classNames } from "./class-names.ts";
import { useAlive } from "./use-alive.ts";
import { useModal } from "./use-modal.tsx";

type Props = {
  readonly title: string;
  readonly titleHidden?: boolean;
  readonly onClose: () => void;
  readonly size?: "small" | "wide" | "full";
  readonly children: ReactNode;
};

/**
 * A modal dialog. The rest of the page is made inert instead of being covered by a browser's own modal layer, because
 * a bank's card check is put into the page by the payment provider later, and must stay usable above it.
 */
export function Dialog(props: Props) {
  return useAlive() ? createPortal(<OpenDialog {...props} />, document.body) : null;
}

function OpenDialog({ title, titleHidden = false, onClose, size = "small", children }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useModal(layer, onClose);
  const full = size === "full";
  return (
    <div
      ref={layer}
      className={classNames(
        "fixed inset-0 z-dialog animate-appear scroll-pt-8 scroll-pb-28 overflow-y-auto overscroll-contain bg-scrim",
        full ? "lg:p-6" : "grid place-items-center p-4",
      )}
    >
      <div
        role="dialog"
        aria-modal="true"
        aria-labelledby={titleId}
        tabIndex={-1}
        className={classNames(
          "animate-rise bg-canvas shadow-dialog outline-none forced-colors:border",
          full
            ? "min-h-dvh w-full lg:mx-auto lg:min-h-0 lg:max-w-6xl lg:rounded-xl"
            : classNames("grid w-full gap-4 rounded-xl p-6", size === "wide" ? "max-w-3xl" : "max-w-md"),
        )}
      >
        <h2 id={titleId} className={titleHidden ? "sr-only" : "font-display text-xl"}>
          {title}
        </h2>
        {children}
      </div>
    </div>
  );
}
