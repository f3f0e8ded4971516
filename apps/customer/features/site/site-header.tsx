import { Wordmark } from "@totetaxi/ui/wordmark";
import Link from "next/link";
import { AccountMenuPart } from "../session/account-menu-part.tsx";
import { AccountNav } from "../session/account-nav.tsx";
import { BookLink } from "./book-link.tsx";
import { NavLinks } from "./nav-links.tsx";
import { PHONE } from "./office.ts";
import { PhoneLink } from "./phone-link.tsx";
import { SiteMenu } from "./site-menu.tsx";

export function SiteHeader() {
  return (
    <header data-screen-only className="border-b border-line">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-4 sm:px-8">
        <Link href="/" aria-label="ToteTaxi, home" className="flex rounded-sm">
          <Wordmark />
        </Link>
        <nav aria-label="Main" className="flex items-center gap-3 text-sm lg:gap-7">
          <div className="hidden items-center gap-7 lg:flex">
            <NavLinks className="py-2" />
            <PhoneLink className="py-2 hover:underline" />
            <AccountNav />
          </div>
          <BookLink size="small">Book now</BookLink>
          <SiteMenu>
            <div className="grid border-t border-line font-display text-2xl">
              <NavLinks className="border-b border-line py-3" />
            </div>
            <AccountMenuPart />
            <p className="text-sm text-ink-soft">
              <PhoneLink className="font-display text-xl text-ink" />
              <br />
              {PHONE.hours}
            </p>
          </SiteMenu>
        </nav>
      </div>
    </header>
  );
}
