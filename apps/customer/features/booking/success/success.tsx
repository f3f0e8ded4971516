import { Button } from "@totetaxi/ui/button";
import { buttonClass } from "@totetaxi/ui/button-class";
import { formatDay } from "@totetaxi/values/service-day";
import Link from "next/link";
import { BookingReceipt } from "../../booking-page/booking-receipt.tsx";
import { bookingPath } from "../../booking-page/booking-ref.ts";
import { NextSteps } from "../../booking-page/next-steps.tsx";
import { StepHeading } from "../form/step-heading.tsx";
import type { Confirmed } from "../wizard/wizard-context.ts";
import { AccountOffer } from "./account-offer.tsx";

/** The booking stands: its number, what follows, and the ways to keep it. */
export function Success({ booking, bookingRef, onClose }: Confirmed & { readonly onClose: () => void }) {
  return (
    <div className="grid gap-10 pt-6 pb-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="grid animate-rise content-start gap-6">
        <StepHeading title={`You are booked, ${booking.contact.firstName}.`} />
        <dl className="grid gap-1">
          <dt className="text-sm text-ink-soft">Booking number</dt>
          <dd className="font-display text-3xl tabular-nums">{booking.number}</dd>
        </dl>
        <p className="text-lg text-ink-soft">
          {formatDay(booking.pickupDate)}. The confirmation and receipt are on their way to{" "}
          <strong className="font-medium break-words text-ink">{booking.contact.email}</strong>.
        </p>
        <div className="flex flex-wrap gap-3">
          <Link href={bookingPath(bookingRef)} prefetch={false} className={buttonClass()}>
            View your booking
          </Link>
          <a
            href={`${bookingPath(bookingRef)}/calendar.ics`}
            download
            className={buttonClass({ kind: "secondary" })}
          >
            Add to calendar
          </a>
          <Button kind="secondary" onClick={onClose}>
            Done
          </Button>
        </div>
        <NextSteps booking={booking} />
        <AccountOffer />
      </div>
      <BookingReceipt booking={booking} />
    </div>
  );
}
