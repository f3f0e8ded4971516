"use client";
import type { BookingRef } from "@totetaxi/contracts/booking";
import { buttonClass } from "@totetaxi/ui/button-class";
import { Notice } from "@totetaxi/ui/notice";
import Link from "next/link";
import { useState } from "react";
import { ApiProvider } from "../api/api-provider.tsx";
import { useBookingWatch } from "../booking/payment/use-booking-watch.ts";
import { bookingPath } from "./booking-ref.ts";
import { lastBooking } from "./last-booking.ts";
import { statusWords } from "./status-words.ts";

/** What the server knows of the booking that this tab was making when its page broke. */
export function BookingAfterCrash() {
  const [bookingRef] = useState(() => lastBooking(() => sessionStorage));
  if (!bookingRef) return null;
  return (
    <ApiProvider>
      <Known bookingRef={bookingRef} />
    </ApiProvider>
  );
}

function Known({ bookingRef }: { readonly bookingRef: BookingRef }) {
  const { data: booking } = useBookingWatch(bookingRef);
  if (!booking) return null;
  const { name, text } = statusWords(booking);
  const isPaid = booking.status === "paid";
  return (
    <Notice tone={isPaid ? "good" : "plain"} role="status" title={`Booking ${booking.number}: ${name}`}>
      <p>{text}</p>
      <Link href={bookingPath(bookingRef)} prefetch={false} className={buttonClass({ size: "small" })}>
        {booking.status === "pending" ? "Go on to its payment" : "View your booking"}
      </Link>
    </Notice>
  );
}
