"use client";
import { classNames } from "@totetaxi/ui/class-names";
import Link from "next/link";
import { lazy, Suspense } from "react";
import { useSession } from "./use-session.ts";

// Only who is signed in has a menu, and loads it.
const AccountMenu = lazy(async () => ({ default: (await import("./account-menu.tsx")).AccountMenu }));

/** In the header of a wide window: the way in, or the menu of whoever is in. It keeps its place until that is known. */
export function AccountNav() {
  const customer = useSession();
  if (customer) {
    return (
      <Suspense fallback={<span className="min-w-16" />}>
        <AccountMenu customer={customer} />
      </Suspense>
    );
  }
  return (
    <Link
      href="/login"
      prefetch={false}
      className={classNames("py-2 underline-offset-8 hover:underline", customer === undefined && "invisible")}
    >
      Sign in
    </Link>
  );
}
