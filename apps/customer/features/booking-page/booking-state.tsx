import type { BookingView } from "@totetaxi/contracts/booking";
import { Badge } from "@totetaxi/ui/badge";
import type { ComponentProps } from "react";
import { stateName } from "./status-words.ts";

const TONES = {
  pending: "accent",
  paid: "good",
  completed: "good",
  cancelled: "plain",
  expired: "plain",
  refunded: "plain",
} as const satisfies Record<BookingView["status"], string>;

type Props = Pick<ComponentProps<typeof Badge>, "size"> & {
  readonly booking: Pick<BookingView, "status" | "paymentStatus">;
};

/** Where a booking stands, in a word or two. */
export function BookingState({ booking, size }: Props) {
  return (
    <Badge tone={TONES[booking.status]} size={size}>
      {stateName(booking)}
    </Badge>
  );
}
