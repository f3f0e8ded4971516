import type { BookingView } from "@totetaxi/contracts/booking";
import { Button } from "@totetaxi/ui/button";
import { Notice } from "@totetaxi/ui/notice";
import { PhoneLink } from "../../site/phone-link.tsx";

type Props = { readonly booking: BookingView | undefined; readonly onBookAgain: () => void };

const WORDS: Partial<Record<BookingView["status"], string>> = {
  expired: "The time to pay has run out, and the place was given back.",
  cancelled: "This booking was cancelled.",
  refunded: "This booking was paid and then refunded in full.",
};

/** A booking that can no longer be paid: what happened, and how to go on with everything that was entered. */
export function HoldEnded({ booking, onBookAgain }: Props) {
  const words = (booking && WORDS[booking.status]) ?? "This booking can no longer be paid.";
  return (
    <Notice tone="warning" role="alert" title={words}>
      <p>
        No payment was kept for it. Everything you entered is still here: book again with one click, or call{" "}
        <PhoneLink />.
      </p>
      <Button onClick={onBookAgain}>Book again</Button>
    </Notice>
  );
}
