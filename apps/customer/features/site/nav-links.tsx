"use client";
import { classNames } from "@totetaxi/ui/class-names";
import Link from "next/link";
import { usePathname } from "next/navigation";

const PAGES = [
  { href: "/services", name: "Services" },
  { href: "/about", name: "About" },
  { href: "/faq", name: "Questions" },
  { href: "/contact", name: "Contact" },
] as const;

/** The site's pages; the one that is open says so. */
export function NavLinks({ className }: { readonly className: string }) {
  const here = usePathname();
  return PAGES.map(({ href, name }) => (
    <Link
      key={href}
      href={href}
      prefetch={false}
      aria-current={href === here ? "page" : undefined}
      className={classNames(
        "underline-offset-8 hover:underline aria-[current=page]:underline aria-[current=page]:decoration-brass aria-[current=page]:decoration-2",
        className,
      )}
    >
      {name}
    </Link>
  ));
}
