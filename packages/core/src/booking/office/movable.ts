import { DomainError } from "@totetaxi/values/domain-error";
import { inNewYork } from "@totetaxi/values/service-day";
import type { BookingRow } from "../queries.ts";
import type { Move } from "./price-of-move.ts";

/** @throws DomainError `not_movable` of what is over, `day_past` of a day before New York's today. */
export function requireMovable(booking: BookingRow, { day }: Move, now: Date): void {
  if (booking.status !== "pending" && booking.status !== "paid") {
    throw new DomainError("refused", "not_movable", "Only a booking that is still to come can be moved.", {
      status: booking.status,
    });
  }
  if (day < inNewYork(now).day) {
    throw new DomainError("refused", "day_past", "That day has passed.", { field: "pickupDate" });
  }
}
