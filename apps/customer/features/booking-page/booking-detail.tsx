import type { BookingRef, BookingView } from "@totetaxi/contracts/booking";
import { Button } from "@totetaxi/ui/button";
import { buttonClass } from "@totetaxi/ui/button-class";
import type { ReactNode } from "react";
import { BookLink } from "../site/book-link.tsx";
import { BookingFacts } from "./booking-facts.tsx";
import { BookingReceipt } from "./booking-receipt.tsx";
import { bookingPath } from "./booking-ref.ts";
import { BookingState } from "./booking-state.tsx";
import { CancelBooking } from "./cancel-booking.tsx";
import { Letterhead } from "./letterhead.tsx";
import { NextSteps } from "./next-steps.tsx";
import { PayNow } from "./pay-now.tsx";
import { statusWords } from "./status-words.ts";
import { Timeline } from "./timeline.tsx";
import { wasPaid } from "./was-paid.ts";

type Props = {
  readonly booking: BookingView;
  readonly bookingRef: BookingRef;
  readonly more?: ((booking: BookingView) => ReactNode) | undefined;
};

export function BookingDetail({ booking, bookingRef, more }: Props) {
  const { status } = booking;
  const isToCome = status === "paid" && !booking.isOver;
  return (
    <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem] print:block print:gap-y-4">
      <Letterhead />
      <div className="grid content-start gap-8">
        <header>
          <p className="text-sm text-ink-soft">Booking</p>
          <h1 className="font-display text-4xl font-light tabular-nums print:text-2xl">{booking.number}</h1>
          <div role="status" className="mt-4">
            <BookingState booking={booking} size="large" />
            <p className="mt-3 text-lg text-ink-soft">{statusWords(booking).text}</p>
          </div>
        </header>
        {status === "pending" && <PayNow bookingRef={bookingRef} />}
        <Timeline booking={booking} />
        <BookingFacts booking={booking} />
        {isToCome && (
          <div data-screen-only>
            <NextSteps booking={booking} />
          </div>
        )}
        <div data-screen-only className="flex flex-wrap gap-3">
          {isToCome && (
            <a
              href={`${bookingPath(bookingRef)}/calendar.ics`}
              download
              className={buttonClass({ kind: "secondary" })}
            >
              Add to calendar
            </a>
          )}
          {wasPaid(booking) && (
            <Button kind="secondary" onClick={() => window.print()}>
              Print receipt
            </Button>
          )}
          {"accessToken" in bookingRef && (status === "expired" || status === "cancelled") && (
            <BookLink>Book again</BookLink>
          )}
          {booking.cancelling && <CancelBooking booking={booking} bookingRef={bookingRef} />}
        </div>
        {more?.(booking)}
      </div>
      <BookingReceipt booking={booking} />
    </div>
  );
}
