import type { BookingView } from "@totetaxi/contracts/booking";
import { Badge } from "@totetaxi/ui/badge";
import { STATUS_NAMES } from "./booking-words.ts";

const TONES = {
  pending: "accent",
  paid: "good",
  completed: "plain",
  cancelled: "danger",
  expired: "plain",
  refunded: "danger",
} as const;

/** Where a booking stands, in a word. */
export function StatusBadge({ status }: { readonly status: BookingView["status"] }) {
  return <Badge tone={TONES[status]}>{STATUS_NAMES[status]}</Badge>;
}
