import { SchemeToggle } from "@totetaxi/ui/scheme-toggle";
import { Wordmark } from "@totetaxi/ui/wordmark";
import Link from "next/link";
import { OFFICE, PHONE } from "./office.ts";
import { PhoneLink } from "./phone-link.tsx";

const LINKS = [
  { href: "/services", name: "Services and prices" },
  { href: "/about", name: "About us" },
  { href: "/faq", name: "Questions and answers" },
  { href: "/contact", name: "Contact" },
  { href: "/terms", name: "Terms of service" },
] as const;

export function SiteFooter() {
  return (
    <footer data-screen-only className="mt-28 border-t border-line bg-sunken">
      <div className="mx-auto grid max-w-7xl gap-10 px-5 py-16 text-sm sm:px-8 md:grid-cols-[1fr_auto_auto] md:gap-x-12 lg:gap-x-28">
        <div className="grid content-start gap-3">
          <Wordmark />
          <p className="max-w-xs text-ink-soft">
            Between New York City and the Hamptons, door to door, in one morning.
          </p>
          <SchemeToggle />
        </div>
        <address className="grid content-start gap-1 not-italic">
          <PhoneLink className="w-fit py-1 font-display text-xl hover:underline" />
          <span className="text-ink-soft">{PHONE.hours}</span>
          <span className="mt-3 text-ink-soft">{OFFICE[0]}</span>
          <span className="text-ink-soft">{OFFICE[1]}</span>
        </address>
        <nav aria-label="Footer" className="grid content-start gap-1">
          {LINKS.map(({ href, name }) => (
            <Link key={href} href={href} prefetch={false} className="w-fit py-1 hover:underline">
              {name}
            </Link>
          ))}
          <Link href="/book" prefetch={false} scroll={false} className="w-fit py-1 hover:underline">
            Book
          </Link>
        </nav>
      </div>
    </footer>
  );
}
