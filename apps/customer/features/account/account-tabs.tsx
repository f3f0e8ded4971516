import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { ACCOUNT_LINKS } from "../session/account-links.ts";

/** The pages of an account in a row, which scrolls in itself on a phone; the one that is open says so. */
export function AccountTabs() {
  const here = usePathname();
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    if (here)
      row.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [here]);
  const isOpen = (href: string) => (href === "/account" ? here === href : here.startsWith(href));
  return (
    <nav
      ref={row}
      aria-label="Account"
      data-screen-only
      className="-mx-5 overflow-x-auto px-5 sm:mx-0 sm:px-0"
    >
      <ul className="flex w-max min-w-full gap-1 border-b border-line p-1 pb-0">
        {ACCOUNT_LINKS.map(({ href, name }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={isOpen(href) ? "page" : undefined}
              className="-mb-px flex min-h-11 items-center rounded-t-md border-b-2 border-transparent px-3 text-sm whitespace-nowrap text-ink-soft transition-colors hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:border-brass aria-[current=page]:font-medium aria-[current=page]:text-ink sm:px-4"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
