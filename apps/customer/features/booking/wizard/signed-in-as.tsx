import type { CustomerView } from "@totetaxi/contracts/account";
import { useLogOut } from "../../session/use-log-out.ts";

/** Whose booking it will be, and the way out for whoever is somebody else. */
export function SignedInAs({ customer }: { readonly customer: CustomerView }) {
  const { logOut, state } = useLogOut("/book");
  const name = [customer.firstName, customer.lastName].filter(Boolean).join(" ");
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 text-sm text-ink-soft">
      <p className="min-w-0 break-words">
        Booking as <strong className="font-medium text-ink">{name || customer.email}</strong>
      </p>
      <button
        type="button"
        aria-disabled={state === "busy"}
        onClick={logOut}
        className="py-1 underline decoration-line-strong underline-offset-4 hover:decoration-trim"
      >
        Not you? Sign out
      </button>
      <span role="status" className="text-danger">
        {state === "failed" && "You are still signed in. Please try again."}
      </span>
    </div>
  );
}
