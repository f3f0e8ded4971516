import type { BookingView } from "@totetaxi/contracts/booking";
import { Badge } from "@totetaxi/ui/badge";
import { stateName } from "../../booking-page/status-words.ts";

const TONES = {
  pending: "accent",
  paid: "good",
  completed: "good",
  cancelled: "plain",
  expired: "plain",
  refunded: "plain",
} as const satisfies Record<BookingView["status"], string>;

/** Where a booking stands, in a word or two. */
export function BookingState({
  booking,
}: {
  readonly booking: Pick<BookingView, "status" | "paymentStatus">;
}) {
  return <Badge tone={TONES[booking.status]}>{stateName(booking)}</Badge>;
}
