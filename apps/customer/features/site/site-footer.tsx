import Link from "next/link";
import { OFFICE, PHONE } from "./office.ts";
import { PhoneLink } from "./phone-link.tsx";
import { Wordmark } from "./wordmark.tsx";

export function SiteFooter() {
  return (
    <footer data-screen-only className="mt-24 border-t border-line bg-sunken">
      <div className="mx-auto grid max-w-7xl gap-10 px-5 py-14 text-sm sm:px-8 md:grid-cols-3">
        <div className="grid content-start gap-3">
          <Wordmark />
          <p className="max-w-xs text-ink-soft">
            Between New York City and the Hamptons, door to door, in one morning.
          </p>
        </div>
        <address className="grid content-start gap-1 not-italic">
          <PhoneLink className="w-fit font-display text-xl hover:underline" />
          <span className="text-ink-soft">{PHONE.hours}</span>
          <span className="mt-3 text-ink-soft">{OFFICE[0]}</span>
          <span className="text-ink-soft">{OFFICE[1]}</span>
        </address>
        <nav aria-label="Footer" className="grid content-start gap-1 md:justify-items-end">
          <Link href="/book" prefetch={false} scroll={false} className="w-fit py-1 hover:underline">
            Book
          </Link>
          <Link href="/terms" prefetch={false} className="w-fit py-1 hover:underline">
            Terms of service
          </Link>
        </nav>
      </div>
    </footer>
  );
}
