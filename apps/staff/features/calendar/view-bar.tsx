import { buttonClass } from "@totetaxi/ui/button-class";
import { classNames } from "@totetaxi/ui/class-names";
import { CHEVRON_LEFT, CHEVRON_RIGHT, Icon } from "@totetaxi/ui/icon";
import type { ServiceDay } from "@totetaxi/values/service-day";
import Link from "next/link";
import { calendarPath } from "../shell/links.ts";
import { stepOf, VIEWS, type View } from "./spans.ts";

const NAMES = { month: "Month", week: "Week", day: "Day" } as const;
const ROUND = "grid size-9 place-items-center rounded-full text-ink hover:bg-trim-soft";

type Props = { readonly view: View; readonly day: ServiceDay; readonly today: ServiceDay };

/** Which part of the calendar is seen, and the ways to the parts around it. */
export function ViewBar({ view, day, today }: Props) {
  return (
    <>
      <nav aria-label="View" className="flex rounded-full border border-line-strong p-0.5">
        {VIEWS.map((each) => (
          <Link
            key={each}
            href={calendarPath(each, day)}
            aria-current={each === view ? "true" : undefined}
            className={classNames(
              "rounded-full px-3.5 py-1.5 text-xs font-medium no-underline",
              each === view ? "bg-trim text-on-trim" : "text-ink hover:bg-trim-soft",
            )}
          >
            {NAMES[each]}
          </Link>
        ))}
      </nav>
      <div className="flex items-center gap-1">
        <Link href={calendarPath(view, today)} className={buttonClass({ kind: "secondary", size: "small" })}>
          Today
        </Link>
        <Link
          href={calendarPath(view, stepOf(view, day, -1))}
          aria-label={`${NAMES[view]} before`}
          className={ROUND}
        >
          <Icon path={CHEVRON_LEFT} />
        </Link>
        <Link href={calendarPath(view, stepOf(view, day, 1))} aria-label={`Next ${view}`} className={ROUND}>
          <Icon path={CHEVRON_RIGHT} />
        </Link>
      </div>
    </>
  );
}
