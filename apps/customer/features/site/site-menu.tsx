import type { ReactNode } from "react";
import { MenuLayer } from "./menu-layer.tsx";

const MENU = "site-menu";

/** The menu of a narrow window: the platform's own popover, which Escape and a press beside it close. */
export function SiteMenu({ children }: { readonly children: ReactNode }) {
  return (
    <div className="lg:hidden">
      <button
        type="button"
        popoverTarget={MENU}
        className="inline-flex min-h-9 items-center gap-2 rounded-full border border-line-strong px-3.5 text-xs font-medium hover:border-trim hover:bg-trim-soft"
      >
        <svg
          viewBox="0 0 16 16"
          className="size-3.5"
          stroke="currentColor"
          strokeWidth="1.75"
          aria-hidden="true"
        >
          <path d="M1.5 5h13M1.5 11h13" strokeLinecap="round" />
        </svg>
        Menu
      </button>
      <MenuLayer
        id={MENU}
        className="fixed inset-x-3 top-3 bottom-auto m-0 w-auto max-w-none rounded-xl border border-line bg-canvas p-6 text-ink shadow-dialog backdrop:bg-scrim open:grid open:gap-6"
      >
        <div className="flex items-center justify-between gap-4">
          <span className="font-display text-xl">Menu</span>
          <button
            type="button"
            popoverTarget={MENU}
            popoverTargetAction="hide"
            className="min-h-9 rounded-full border border-line-strong px-3.5 text-xs font-medium hover:border-trim hover:bg-trim-soft"
          >
            Close
          </button>
        </div>
        {children}
      </MenuLayer>
    </div>
  );
}
