import type { Person } from "@totetaxi/contracts/staff/audit";
import type { BookingDetail } from "@totetaxi/contracts/staff/booking-detail";
import { Instant } from "../words/instant.tsx";
import { nameOf } from "../words/people.ts";

type Props = { readonly notes: BookingDetail["notes"]; readonly people: readonly Person[] };

/** Notes as they were written; text is text, whatever is in it. */
export function NoteList({ notes, people }: Props) {
  if (notes.length === 0) return <p className="text-sm text-ink-soft">Nobody has written anything yet.</p>;
  return (
    <ul aria-label="Notes" className="grid gap-3 text-sm">
      {notes.map(({ at, by, text }) => (
        <li key={`${at} ${text}`} className="grid gap-1 border-l-2 border-brass pl-3">
          <span className="break-words whitespace-pre-line">{text}</span>
          <span className="text-xs text-ink-faint">
            {nameOf(by, people)}, <Instant at={at} />
          </span>
        </li>
      ))}
    </ul>
  );
}
