import type { BookingAbout, Person } from "@totetaxi/contracts/staff/audit";
import Link from "next/link";
import { bookingPath, hrefOf } from "../shell/links.ts";
import { TEXT_LINK } from "../shell/text-link.ts";

type Props = {
  readonly id: string;
  readonly about: readonly BookingAbout[];
  readonly office: readonly Person[];
};

function nameOf({ id, about, office }: Props) {
  const booking = about.find(({ subjectId }) => subjectId === id);
  if (booking) {
    return (
      <Link href={bookingPath(booking.bookingId)} className={TEXT_LINK}>
        {booking.number}
      </Link>
    );
  }
  if (id.startsWith("cst_")) {
    return (
      <Link href={hrefOf(`/customers/${id}`)} className={TEXT_LINK}>
        Customer
      </Link>
    );
  }
  return office.find((each) => each.id === id)?.name;
}

/** What a line of the log is about: by the name that people know it by, and by its id. */
export function Subject(props: Props) {
  const name = nameOf(props);
  return (
    <>
      {name}
      <span className="block font-mono text-2xs text-ink-faint">{props.id}</span>
    </>
  );
}
