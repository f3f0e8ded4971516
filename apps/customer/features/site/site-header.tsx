import Link from "next/link";
import { BookLink } from "./book-link.tsx";
import { PhoneLink } from "./phone-link.tsx";
import { Wordmark } from "./wordmark.tsx";

export function SiteHeader() {
  return (
    <header data-screen-only className="border-b border-line">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-4 sm:px-8">
        <Link href="/" aria-label="ToteTaxi, home" className="rounded-sm">
          <Wordmark />
        </Link>
        <nav aria-label="Main" className="flex items-center gap-5 text-sm">
          <a href="/#services" className="hidden py-2 hover:underline md:block">
            Services
          </a>
          <a href="/#how" className="hidden py-2 hover:underline md:block">
            How it works
          </a>
          <PhoneLink className="hidden py-2 hover:underline sm:block" />
          <BookLink size="small">Book now</BookLink>
        </nav>
      </div>
    </header>
  );
}
