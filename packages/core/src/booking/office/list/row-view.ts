import type { BookingRowView } from "@totetaxi/contracts/staff/booking-list";
import { bookings, customers } from "@totetaxi/db/schema";
import { eq, getTableColumns, inArray, type SQL, sql } from "drizzle-orm";
import type { Db } from "../../../database.ts";
import { formatBookingNumber } from "../../number.ts";
import type { BookingRow } from "../../queries.ts";
import { versionOf } from "../../version.ts";

const { searchText: _, priceLines: __, ...columns } = getTableColumns(bookings);
type Owner = Pick<typeof customers.$inferSelect, "firstName" | "lastName" | "email" | "phone" | "vip">;
export type FoundRow = { booking: Omit<BookingRow, "searchText" | "priceLines">; owner: Owner | null };

function addressLine(booking: FoundRow["booking"], end: "pickup" | "delivery"): string {
  const line2 = booking[`${end}Line2`];
  return `${booking[`${end}Line1`]}${line2 ? `, ${line2}` : ""}, ${booking[`${end}City`]}, ${booking[`${end}State`]} ${booking[`${end}Zip`]}`;
}

/** A booking in a dense table: a customer's with the account's contact, a guest's with its own. */
export function rowView({ booking, owner }: FoundRow): BookingRowView {
  return {
    bookingId: booking.id,
    number: formatBookingNumber(booking.number),
    status: booking.status,
    version: versionOf(booking),
    service: booking.service,
    package: booking.package,
    pickupDate: booking.day,
    window: booking.window,
    customerId: booking.customerId,
    vip: owner?.vip ?? false,
    name: owner
      ? `${owner.firstName} ${owner.lastName}`.trim()
      : `${booking.guestFirstName} ${booking.guestLastName}`,
    email: owner?.email ?? booking.guestEmail ?? "",
    phone: owner?.phone ?? booking.guestPhone ?? "",
    pickup: addressLine(booking, "pickup"),
    delivery: addressLine(booking, "delivery"),
    coi: booking.coi,
    instructions: booking.instructions,
    totalCents: booking.totalCents,
    holdExpiresAt: booking.status === "pending" ? booking.holdExpiresAt.toISOString() : null,
    createdAt: booking.createdAt.toISOString(),
  };
}

/** The rows of bookings that were found already, in their order. */
export async function rowsOf(db: Db, ids: readonly BookingRow["id"][]): Promise<BookingRowView[]> {
  if (ids.length === 0) return [];
  const found = await db
    .select({ booking: columns, owner: customers })
    .from(bookings)
    .leftJoin(customers, eq(customers.id, bookings.customerId))
    .where(inArray(bookings.id, [...ids]));
  const byId = new Map(found.map((row) => [row.booking.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [rowView(row)] : [];
  });
}

/** Bookings that meet `where`, in the given order. */
export async function foundWhere(
  db: Db,
  where: SQL | undefined,
  orderBy: readonly SQL[],
  most: number,
): Promise<FoundRow[]> {
  return await db
    .select({ booking: columns, owner: customers })
    .from(bookings)
    .leftJoin(customers, eq(customers.id, bookings.customerId))
    .where(where ?? sql`true`)
    .orderBy(...orderBy)
    .limit(most);
}

/** The same as rows of a dense table. */
export async function rowsWhere(...asked: Parameters<typeof foundWhere>): Promise<BookingRowView[]> {
  return (await foundWhere(...asked)).map(rowView);
}
