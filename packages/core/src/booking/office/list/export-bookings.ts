import {
  type BookingFilter,
  type BookingRowView,
  MOST_EXPORTED,
} from "@totetaxi/contracts/staff/booking-list";
import { SERVICE_NAMES, STATUS_NAMES, WINDOW_NAMES } from "@totetaxi/contracts/staff/booking-names";
import { PACKAGE_NAMES } from "@totetaxi/pricing";
import { cents, decimalUsd } from "@totetaxi/values/cents";
import { inNewYork } from "@totetaxi/values/service-day";
import { act } from "../../../audit/act.ts";
import type { Ctx } from "../../../context.ts";
import { csvLine } from "./csv.ts";
import { allBookings, totalsOf } from "./list-bookings.ts";

const nameOf = (names: Readonly<Record<string, string>>, word: string) => names[word] ?? word;

/** `2026-03-10 14:05`, which a spreadsheet reads as a time. */
function timeIn(instant: string): string {
  const { day, hour, minute } = inNewYork(new Date(instant));
  return `${day} ${[hour, minute].map((part) => String(part).padStart(2, "0")).join(":")}`;
}

/** In the words of the page; an amount is a plain number, in the unit that its column names. */
const COLUMNS = {
  Number: ({ number }) => number,
  Status: ({ status }) => STATUS_NAMES[status],
  Service: ({ service }) => nameOf(SERVICE_NAMES, service),
  Package: (row) => row.package && nameOf(PACKAGE_NAMES, row.package),
  "Pickup day": ({ pickupDate }) => pickupDate,
  Window: ({ window }) => nameOf(WINDOW_NAMES, window),
  Name: ({ name }) => name,
  "E-mail": ({ email }) => email,
  Phone: ({ phone }) => phone,
  Pickup: ({ pickup }) => pickup,
  Delivery: ({ delivery }) => delivery,
  COI: ({ coi }) => (coi ? "Yes" : "No"),
  Instructions: ({ instructions }) => instructions,
  "Total (USD)": ({ totalCents }) => decimalUsd(cents(totalCents)),
  "Booked at (New York)": ({ createdAt }) => timeIn(createdAt),
} satisfies Record<string, (row: BookingRowView) => string | null>;

/** Whether a filter has more bookings than anybody but an admin may take out of the house at once. */
export async function isForAdmins(ctx: Ctx, filter: BookingFilter): Promise<boolean> {
  if (Object.keys(filter).length === 0) return true;
  const { count, capped } = await totalsOf(ctx.db, filter);
  return capped || count > MOST_EXPORTED;
}

/**
 * Exactly the bookings of a filter as CSV, a page at a time, so that a million rows need no memory. Who took which
 * customers' data out of the house is written down before the first row leaves it.
 * @throws DomainError `not_staff`.
 */
export async function* exportBookings(ctx: Ctx, filter: BookingFilter): AsyncGenerator<string> {
  const { text, ...told } = filter;
  await act(ctx, "booking.exported", async () => ({
    subjectId: "bookings",
    after: { ...told, ...(text === undefined ? {} : { textLength: text.length }) },
    result: undefined,
  }));
  yield csvLine(Object.keys(COLUMNS));
  for await (const rows of allBookings(ctx, filter)) {
    yield rows.map((row) => csvLine(Object.values(COLUMNS).map((cell) => cell(row)))).join("");
  }
}
