"use client";
import { type ReactNode, useId, useRef } from "react";
import { createPortal } from "react-dom";
import { classNames } from "./class-names.ts";
import { CLOSE } from "./icon.tsx";
import { IconButton } from "./icon-button.tsx";
import { useAlive } from "./use-alive.ts";
import { useModal } from "./use-modal.tsx";

const SIDES = {
  right: "ml-auto h-full w-full max-w-md animate-slide-left sm:rounded-l-xl",
  bottom: "mx-auto mt-auto max-h-[85dvh] w-full max-w-2xl animate-slide-up rounded-t-xl",
} as const;

type Props = {
  readonly title: string;
  readonly side?: keyof typeof SIDES;
  readonly onClose: () => void;
  /** Stays in sight beneath what scrolls: the sheet's buttons. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

/** Something aside from the page, over its edge. Modal as a dialog is; Escape, the cross and a press beside it close it. */
export function Sheet(props: Props) {
  return useAlive() ? createPortal(<OpenSheet {...props} />, document.body) : null;
}

function OpenSheet({ title, side = "right", onClose, footer, children }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useModal(layer, onClose);
  return (
    <div ref={layer} className="fixed inset-0 z-dialog flex animate-appear bg-scrim">
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: Escape is the key for it */}
      <div className="absolute inset-0" onClick={onClose} />
      <div
        role="dialog"
        aria-modal="true"
        aria-labelledby={titleId}
        tabIndex={-1}
        className={classNames(
          "relative flex flex-col overflow-hidden bg-canvas shadow-dialog outline-none forced-colors:border",
          SIDES[side],
        )}
      >
        <header className="flex items-center justify-between gap-4 border-b border-line px-6 py-4">
          <h2 id={titleId} className="font-display text-xl">
            {title}
          </h2>
          <IconButton label="Close" path={CLOSE} onClick={onClose} className="-mr-2.5" />
        </header>
        <div className="min-h-0 flex-1 scroll-py-6 overflow-y-auto overscroll-contain px-6 py-6">
          {children}
        </div>
        {footer && (
          <footer className="flex flex-wrap justify-end gap-3 border-t border-line px-6 py-4">
            {footer}
          </footer>
        )}
      </div>
    </div>
  );
}
