import type { BookingAbout, Person } from "@totetaxi/contracts/staff/audit";
import type { Route } from "next";
import Link from "next/link";
import { bookingPath, hrefOf } from "../shell/links.ts";
import { TEXT_LINK } from "../shell/text-link.ts";

type Props = {
  readonly id: string;
  /** Which bookings some ids are of, where that is known. */
  readonly about?: readonly BookingAbout[];
  readonly office?: readonly Person[];
};

/** What people call it, and its page if it has one; undefined for what has only an id. */
function knownAs({ id, about = [], office = [] }: Props): { name: string; href?: Route } | undefined {
  const booking = about.find(({ subjectId }) => subjectId === id);
  if (booking) return { name: booking.number, href: bookingPath(booking.bookingId) };
  if (id.startsWith("bkg_")) return { name: "Booking", href: bookingPath(id) };
  if (id.startsWith("cst_")) return { name: "Customer", href: hrefOf(`/customers/${id}`) };
  const person = office.find((each) => each.id === id);
  return person && { name: person.name };
}

/** What a line of the log, a finding or a job is about: by the name that people know it by, and by its id. */
export function Subject(props: Props) {
  const known = knownAs(props);
  return (
    <span>
      {known?.href ? (
        <Link href={known.href} className={TEXT_LINK}>
          {known.name}
        </Link>
      ) : (
        known?.name
      )}
      <span className="block font-mono text-2xs text-ink-faint">{props.id}</span>
    </span>
  );
}
