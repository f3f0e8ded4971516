import type { CustomerView } from "@totetaxi/contracts/account";
import type { Route } from "next";
import { useRouter, useSearchParams } from "next/navigation";
import { safeReturn } from "../safe-return.ts";
import { signedIn } from "../session-store.ts";

type Return = {
  /** Where whoever signs in goes on. */
  readonly next: Route;
  /** Another door, which leads to the same place. */
  readonly door: (path: "/login" | "/register") => Route;
  readonly enter: (customer: CustomerView) => void;
};

/** The way on from a door: `?next=`, where it is a path of this site. */
export function useReturn(): Return {
  const router = useRouter();
  const wanted = useSearchParams().get("next");
  // Any path of this site may be wanted; one that is not there says so itself.
  const next = safeReturn(wanted) as Route;
  return {
    next,
    door: (path) => (wanted === null ? path : (`${path}?${new URLSearchParams({ next: wanted })}` as Route)),
    enter(customer) {
      signedIn(customer);
      router.replace(next);
    },
  };
}
