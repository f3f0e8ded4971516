import type { CustomerView } from "@totetaxi/contracts/account";
import Link from "next/link";
import { ACCOUNT_LINKS } from "./account-links.ts";
import { displayName } from "./display-name.ts";
import { useLogOut } from "./use-log-out.ts";

export function AccountMenuLinks({ customer }: { readonly customer: CustomerView }) {
  const { logOut, state } = useLogOut();
  return (
    <>
      <p className="truncate pb-1 text-sm text-ink-soft">
        Signed in as <span className="text-ink">{displayName(customer)}</span>
      </p>
      {ACCOUNT_LINKS.map(({ href, name }) => (
        <Link key={href} href={href} prefetch={false} className="py-2">
          {name}
        </Link>
      ))}
      <button
        type="button"
        aria-disabled={state === "busy"}
        onClick={logOut}
        className="justify-self-start py-2 text-left underline decoration-line-strong underline-offset-4 hover:decoration-trim"
      >
        Sign out
      </button>
      <p role="status" className="text-sm text-danger empty:hidden">
        {state === "failed" && "You are still signed in: we could not reach our server. Please try again."}
      </p>
    </>
  );
}
