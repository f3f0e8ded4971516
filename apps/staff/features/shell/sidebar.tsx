import { Button } from "@totetaxi/ui/button";
import { classNames } from "@totetaxi/ui/class-names";
import { SchemeToggle } from "@totetaxi/ui/scheme-toggle";
import { Mark, Wordmark } from "@totetaxi/ui/wordmark";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { api } from "../api/api.ts";
import { giveUp, leaveBy } from "../leaving/question.ts";
import { LiveSign } from "../live/live-sign.tsx";
import { useMember } from "../session/member.ts";
import { placesOf } from "./places.ts";

function isHere(path: string, href: string): boolean {
  return href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
}

/** Where one can go, and who one is. A row at the top of a phone, a column beside the page elsewhere. */
export function Sidebar() {
  const path = usePathname();
  const { name, role } = useMember();
  // In a row that is longer than a phone, where one is stays in sight. The row alone: the page keeps its place.
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const here = row.current?.querySelector(`a[aria-current=page][href^="/${path.split("/")[1] ?? ""}"]`);
    if (!row.current || !here) return;
    const [all, one] = [row.current.getBoundingClientRect(), here.getBoundingClientRect()];
    row.current.scrollBy({ left: (one.left + one.right - all.left - all.right) / 2, behavior: "instant" });
  }, [path]);
  const logout = api.session.logout.useMutation({
    onSettled: () => giveUp(() => location.assign("/login")),
  });
  return (
    <header className="grid grid-cols-[max-content_max-content_minmax(0,1fr)] items-center gap-x-3 border-b border-line bg-paper px-4 pt-2 print:hidden lg:sticky lg:top-0 lg:flex lg:h-dvh lg:flex-col lg:items-stretch lg:gap-4 lg:border-r lg:border-b-0 lg:p-4">
      <Link href="/" aria-label="ToteTaxi, today" className="w-fit rounded-sm max-lg:scale-90 max-lg:-ml-1.5">
        <span className="sm:hidden">
          <Mark />
        </span>
        <span className="max-sm:hidden">
          <Wordmark />
        </span>
      </Link>
      <nav
        ref={row}
        aria-label="Office"
        className="order-last col-span-full -mx-4 flex gap-1 overflow-x-auto px-4 py-1.5 [scrollbar-width:none] lg:order-none lg:mx-0 lg:grid lg:content-start lg:overflow-y-auto lg:p-0 lg:[scrollbar-width:auto]"
      >
        {placesOf(role).map((place) => (
          <Link
            key={place.href}
            href={place.href}
            title={`g ${place.key}`}
            aria-current={isHere(path, place.href) ? "page" : undefined}
            className={classNames(
              "rounded-md px-3 py-2 text-sm whitespace-nowrap no-underline hover:bg-trim-soft",
              isHere(path, place.href) && "bg-trim-soft font-medium",
            )}
          >
            {place.name}
          </Link>
        ))}
      </nav>
      <div className="flex items-center justify-between gap-x-3 lg:mt-auto">
        <LiveSign />
        <span className="max-md:hidden">
          <SchemeToggle />
        </span>
      </div>
      <div className="flex min-w-0 items-center justify-end gap-x-1 border-line text-sm lg:flex-wrap lg:justify-between lg:gap-y-2 lg:border-t lg:pt-4">
        <Link
          href="/me"
          className="min-w-0 rounded-sm py-1.5 leading-tight break-words no-underline hover:underline lg:max-w-none lg:basis-full"
        >
          {name}
          <span className="block text-xs text-ink-faint max-lg:sr-only">{role}</span>
        </Link>
        <Button
          kind="quiet"
          size="small"
          className="shrink-0 max-lg:-mr-3.5 lg:-ml-3.5"
          busy={logout.isPending}
          onClick={() => leaveBy(() => logout.mutate())}
        >
          Sign out
        </Button>
      </div>
    </header>
  );
}
