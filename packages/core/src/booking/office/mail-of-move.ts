import type { MovePreview } from "@totetaxi/contracts/staff/booking-acts";
import { isId } from "@totetaxi/values/id";
import type { BookingRow } from "../queries.ts";

/** What its owner is sent: the new day, or the link to pay of a booking by phone. Who has not paid on the site yet is sent nothing: the confirmation will name the day. */
export function mailOfMove({
  status,
  statusBy,
}: Pick<BookingRow, "status" | "statusBy">): MovePreview["mail"] {
  if (status === "paid") return "booking_moved";
  return isId("stf", statusBy) ? "payment_link" : null;
}
