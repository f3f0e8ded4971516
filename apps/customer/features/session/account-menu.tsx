import type { CustomerView } from "@totetaxi/contracts/account";
import { CHEVRON_DOWN, Icon } from "@totetaxi/ui/icon";
import { Menu, MenuItem, MenuLabel, MenuLink, MenuSeparator } from "@totetaxi/ui/menu";
import Link from "next/link";
import { ACCOUNT_LINKS } from "./account-links.ts";
import { displayName } from "./display-name.ts";
import { useLogOut } from "./use-log-out.ts";

/** The menu of whoever is signed in: booking, the pages of the account, the way out. */
export function AccountMenu({ customer }: { readonly customer: CustomerView }) {
  const { logOut, state } = useLogOut();
  const trigger = (
    <button
      type="button"
      className="inline-flex min-h-9 max-w-44 items-center gap-2 rounded-full border border-line-strong px-3.5 font-medium hover:border-trim hover:bg-trim-soft"
    >
      <span className="sr-only">Account of </span>
      <span className="truncate">{displayName(customer)}</span>
      <Icon path={CHEVRON_DOWN} className="size-3.5 shrink-0" />
    </button>
  );
  return (
    <>
      <Menu trigger={trigger}>
        <MenuLabel>{customer.email}</MenuLabel>
        <MenuLink>
          <Link href="/book" prefetch={false} scroll={false}>
            Book a move
          </Link>
        </MenuLink>
        <MenuSeparator />
        {ACCOUNT_LINKS.map(({ href, name }) => (
          <MenuLink key={href}>
            <Link href={href} prefetch={false}>
              {name}
            </Link>
          </MenuLink>
        ))}
        <MenuSeparator />
        <MenuItem onSelect={logOut}>Sign out</MenuItem>
      </Menu>
      <span role="status" className={state === "failed" ? "text-xs text-danger" : "sr-only"}>
        {state === "busy" && "Signing out"}
        {state === "failed" && "Not signed out: please try again."}
      </span>
    </>
  );
}
