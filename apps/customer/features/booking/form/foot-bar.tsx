import type { ReactNode } from "react";

/** What must stay in sight on a small screen: the total, and the button that goes on. */
export function FootBar({ children }: { readonly children: ReactNode }) {
  return (
    <div className="sticky bottom-0 z-10 -mx-4 flex items-end justify-between gap-4 border-t border-line bg-canvas px-4 py-3 sm:-mx-8 sm:px-8 lg:static lg:mx-0 lg:justify-end lg:border-0 lg:p-0">
      {children}
    </div>
  );
}
