"use client";
import { EmptyState } from "@totetaxi/ui/empty-state";
import { BookLink } from "../../site/book-link.tsx";
import { accountApi } from "../account-api.ts";
import { AccountHeading } from "../account-heading.tsx";
import { Answered } from "../answered.tsx";
import { useCustomer } from "../customer-context.ts";
import { NewestBookings } from "./newest-bookings.tsx";
import { NextTrip } from "./next-trip.tsx";
import { Totals } from "./totals.tsx";
import { Unpaid } from "./unpaid.tsx";

const SHAPES = ["h-44 w-full rounded-lg", "h-24 w-full rounded-lg"];

/** The account at a glance: what comes next, what waits, and what there has been. */
export function Overview() {
  const { firstName } = useCustomer();
  const overview = accountApi.account.overview.useQuery();
  const bookings = accountApi.booking.list.useQuery({});
  return (
    <>
      <AccountHeading
        title={firstName ? `Welcome back, ${firstName}.` : "Welcome back."}
        action={<BookLink>Book now</BookLink>}
      />
      <Answered asked={overview} noun="your account" lines={SHAPES}>
        {(totals) => (
          <Answered asked={bookings} noun="your bookings" lines={SHAPES}>
            {({ bookings }) =>
              bookings.length === 0 ? (
                <EmptyState title="Your first trip is yet to come">
                  <p>Choose what to carry and a morning; we bring it to the other door by 6 PM.</p>
                </EmptyState>
              ) : (
                <div className="grid gap-10">
                  <Unpaid bookings={bookings} />
                  {totals.nextBookingId && <NextTrip bookingId={totals.nextBookingId} />}
                  <Totals overview={totals} />
                  <NewestBookings bookings={bookings} />
                </div>
              )
            }
          </Answered>
        )}
      </Answered>
    </>
  );
}
