import { Button } from "@totetaxi/ui/button";
import { classNames } from "@totetaxi/ui/class-names";
import { SchemeToggle } from "@totetaxi/ui/scheme-toggle";
import { Wordmark } from "@totetaxi/ui/wordmark";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { api } from "../api/api.ts";
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
  const logout = api.session.logout.useMutation({ onSettled: () => location.assign("/login") });
  return (
    <header className="flex flex-col gap-4 border-b border-line bg-paper p-4 print:hidden md:sticky md:top-0 md:h-dvh md:border-r md:border-b-0">
      <Link href="/" aria-label="ToteTaxi, today" className="w-fit rounded-sm">
        <Wordmark />
      </Link>
      <nav
        aria-label="Office"
        className="flex gap-1 overflow-x-auto md:grid md:content-start md:overflow-y-auto"
      >
        {placesOf(role).map((place) => (
          <Link
            key={place.href}
            href={place.href}
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
      <div className="flex flex-wrap items-center justify-between gap-x-3 md:mt-auto">
        <LiveSign />
        <SchemeToggle />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 border-line text-sm md:border-t md:pt-4">
        <Link href="/me" className="min-w-0 truncate md:basis-full rounded-sm no-underline hover:underline">
          {name}
          <span className="block text-xs text-ink-faint">{role}</span>
        </Link>
        <Button
          kind="quiet"
          size="small"
          className="md:-ml-3.5"
          busy={logout.isPending}
          onClick={() => logout.mutate()}
        >
          Sign out
        </Button>
      </div>
    </header>
  );
}
