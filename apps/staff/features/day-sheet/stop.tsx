import type { DaySheet } from "@totetaxi/contracts/staff/today";
import { classNames } from "@totetaxi/ui/class-names";
import Link from "next/link";
import { bookingPath } from "../shell/links.ts";
import { TEXT_LINK } from "../shell/text-link.ts";
import { serviceWords, windowWords } from "../words/booking-words.ts";
import { PhoneLink } from "../words/contact-links.tsx";
import { carryWords } from "./carry-words.ts";

type Props = { readonly stop: DaySheet["stops"][number]; readonly place: number };

/** One stop of the van: where, who, what, and a box to tick. Never torn apart by the end of a sheet. */
export function Stop({ stop, place }: Props) {
  const { bookingId, number, name, phone, window, pickup, delivery, coi, instructions } = stop;
  return (
    <li className="grid break-inside-avoid gap-3 border-b border-line-strong py-4 sm:grid-cols-[2.5rem_1fr_1fr] print:grid-cols-[2.5rem_1fr_1fr]">
      <p className="font-display text-xl tabular-nums">{place}</p>
      <div className="grid content-start gap-1 text-sm">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <strong className="text-base">{name}</strong>
          <Link href={bookingPath(bookingId)} className={classNames(TEXT_LINK, "tabular-nums")}>
            {number}
          </Link>
        </p>
        <p>
          <PhoneLink phone={phone} />
        </p>
        <p className="font-medium">{windowWords(window)}</p>
        <p>{serviceWords(stop)}</p>
        {carryWords(stop).map((words) => (
          <p key={words} className="text-ink-soft">
            {words}
          </p>
        ))}
      </div>
      <div className="grid content-start gap-2 text-sm">
        <p>
          <span className="block text-xs text-ink-faint">Pick up</span>
          {pickup}
        </p>
        <p>
          <span className="block text-xs text-ink-faint">Deliver by 6 PM</span>
          {delivery}
        </p>
        {coi && <p className="font-medium">COI for the building</p>}
        {instructions !== "" && (
          <p className="border-l-2 border-brass pl-3 break-words whitespace-pre-line">{instructions}</p>
        )}
      </div>
    </li>
  );
}
