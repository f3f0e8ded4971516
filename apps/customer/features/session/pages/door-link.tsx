import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

/** Leads to another door. */
export function DoorLink({ href, children }: { readonly href: Route; readonly children: ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="text-ink underline decoration-line-strong underline-offset-4 hover:decoration-trim"
    >
      {children}
    </Link>
  );
}
