import type { BookingRef } from "@totetaxi/contracts/booking";
import { Button } from "@totetaxi/ui/button";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { PayBooking } from "../booking/payment/pay-booking.tsx";
import { takeFocus } from "./take-focus.ts";

/** The payment of a booking that waits for it, for whoever may open it. */
export function PayNow({ bookingRef }: { readonly bookingRef: BookingRef }) {
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  if (!isOpen) {
    return (
      <Button size="large" className="justify-self-start" onClick={() => setOpen(true)}>
        Pay now
      </Button>
    );
  }
  return (
    <section ref={takeFocus} tabIndex={-1} aria-label="Payment" className="max-w-xl">
      <PayBooking
        bookingRef={bookingRef}
        access={undefined}
        onPaid={() => setOpen(false)}
        onBookAgain={() => router.push("/book")}
      />
    </section>
  );
}
