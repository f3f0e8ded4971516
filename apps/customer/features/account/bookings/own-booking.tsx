"use client";
import { BookingByRef } from "../../booking-page/booking-by-ref.tsx";

/** One of the bookings of whoever is signed in. */
export function OwnBooking({ bookingId }: { readonly bookingId: string }) {
  return <BookingByRef bookingRef={{ bookingId }} />;
}
