import {
  type BookingFilter,
  type BookingRowView,
  MOST_EXPORTED,
} from "@totetaxi/contracts/staff/booking-list";
import { act } from "../../../audit/act.ts";
import type { Ctx } from "../../../context.ts";
import { csvLine } from "./csv.ts";
import { allBookings, totalsOf } from "./list-bookings.ts";

const COLUMNS = {
  Number: ({ number }) => number,
  Status: ({ status }) => status,
  Service: ({ service }) => service,
  Package: (row) => row.package,
  "Pickup day": ({ pickupDate }) => pickupDate,
  Window: ({ window }) => window,
  Name: ({ name }) => name,
  "E-mail": ({ email }) => email,
  Phone: ({ phone }) => phone,
  Pickup: ({ pickup }) => pickup,
  Delivery: ({ delivery }) => delivery,
  COI: ({ coi }) => coi,
  Instructions: ({ instructions }) => instructions,
  "Total (cents)": ({ totalCents }) => totalCents,
  "Booked at": ({ createdAt }) => createdAt,
} satisfies Record<string, (row: BookingRowView) => string | number | boolean | null>;

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
