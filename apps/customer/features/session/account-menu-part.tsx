"use client";
import Link from "next/link";
import { lazy, Suspense } from "react";
import { useSession } from "./use-session.ts";

const AccountMenuLinks = lazy(async () => ({
  default: (await import("./account-menu-links.tsx")).AccountMenuLinks,
}));

const LOOK = "grid gap-1 border-b border-line pb-4 text-base";

/** In the menu of a narrow window: the ways in, or what whoever is in can go to. */
export function AccountMenuPart() {
  const customer = useSession();
  if (customer) {
    return (
      <div className={LOOK}>
        <Suspense>
          <AccountMenuLinks customer={customer} />
        </Suspense>
      </div>
    );
  }
  return (
    <div className={LOOK}>
      <Link href="/login" prefetch={false} className="py-2">
        Sign in
      </Link>
      <Link href="/register" prefetch={false} className="py-2">
        Create an account
      </Link>
    </div>
  );
}
