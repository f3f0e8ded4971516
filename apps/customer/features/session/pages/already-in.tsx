import type { CustomerView } from "@totetaxi/contracts/account";
import { Button } from "@totetaxi/ui/button";
import { buttonClass } from "@totetaxi/ui/button-class";
import { Notice } from "@totetaxi/ui/notice";
import Link from "next/link";
import { displayName } from "../display-name.ts";
import { useLogOut } from "../use-log-out.ts";
import { Door, DoorPaper } from "./door.tsx";
import { useReturn } from "./use-return.ts";

/** Whoever is signed in already goes on, or makes room for somebody else. */
export function AlreadyIn({ customer }: { readonly customer: CustomerView }) {
  const { next, door } = useReturn();
  const { logOut, state } = useLogOut(door("/login"));
  return (
    <Door title={`You are signed in, ${displayName(customer)}`}>
      <DoorPaper>
        <p className="text-ink-soft">
          This browser is signed in as{" "}
          <strong className="font-medium break-words text-ink">{customer.email}</strong>.
        </p>
        {state === "failed" && (
          <Notice tone="danger" role="alert">
            You are still signed in: we could not reach our server. Please try again.
          </Notice>
        )}
        <div className="flex flex-wrap gap-3">
          <Link href={next} prefetch={false} className={buttonClass()}>
            Go on
          </Link>
          <Button kind="secondary" busy={state === "busy"} onClick={logOut}>
            Sign out, I am somebody else
          </Button>
        </div>
      </DoorPaper>
    </Door>
  );
}
