"use client";
import { CHEVRON_LEFT, Icon } from "@totetaxi/ui/icon";
import Link from "next/link";
import { useEffect, useState } from "react";
import { useBookingWatch } from "../../booking/payment/use-booking-watch.ts";
import { BookingByRef } from "../../booking-page/booking-by-ref.tsx";
import { accountApi } from "../account-api.ts";
import { KeepDoors } from "../addresses/keep-doors.tsx";
import { BookItAgain } from "./book-it-again.tsx";
import { BookingMoney } from "./booking-money.tsx";

/** One of the bookings of whoever is signed in, with its money, and the way to book it again. */
export function OwnBooking({ bookingId }: { readonly bookingId: string }) {
  const [bookingRef] = useState({ bookingId });
  useFreshLists(bookingRef);
  return (
    <>
      <Link
        href="/account/bookings"
        prefetch={false}
        data-screen-only
        className="mb-6 inline-flex items-center gap-2 py-1 text-sm text-ink-soft hover:text-ink hover:underline"
      >
        <Icon path={CHEVRON_LEFT} className="size-3.5" /> All bookings
      </Link>
      <BookingByRef
        bookingRef={bookingRef}
        more={(booking) => (
          <>
            <BookingMoney bookingId={bookingId} />
            <KeepDoors booking={booking} />
            {booking.status !== "pending" && <BookItAgain bookingId={bookingId} />}
          </>
        )}
      />
    </>
  );
}

/** What lists and totals remember is no longer true once the booking has changed. */
function useFreshLists(bookingRef: { readonly bookingId: string }) {
  const { data } = useBookingWatch(bookingRef);
  const memory = accountApi.useUtils();
  const state = data && `${data.status} ${data.paymentStatus} ${data.refundedCents}`;
  useEffect(() => {
    if (!state) return;
    void memory.booking.list.invalidate();
    void memory.account.overview.invalidate();
    void memory.account.payments.invalidate();
  }, [state, memory]);
}
