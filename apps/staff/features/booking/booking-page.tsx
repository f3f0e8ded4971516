"use client";
import { refusalOf } from "@totetaxi/contracts/refusal";
import type { StaffGetBooking } from "@totetaxi/contracts/staff/booking-detail";
import { buttonClass } from "@totetaxi/ui/button-class";
import { EmptyState } from "@totetaxi/ui/empty-state";
import { Skeleton } from "@totetaxi/ui/skeleton";
import Link from "next/link";
import { api } from "../api/api.ts";
import { QueryError } from "../shell/query-error.tsx";
import { DetailContext } from "./booking-context.ts";
import { BookingHead } from "./booking-head.tsx";
import { OwedNotice } from "./owed-notice.tsx";
import { AuditPart } from "./parts/audit-part.tsx";
import { ContactPart } from "./parts/contact-part.tsx";
import { HistoryPart } from "./parts/history-part.tsx";
import { MessagesPart } from "./parts/messages-part.tsx";
import { NotesPart } from "./parts/notes-part.tsx";
import { PaymentsPart } from "./parts/payments-part.tsx";
import { PricePart } from "./parts/price-part.tsx";
import { RefundsPart } from "./parts/refunds-part.tsx";
import { TripPart } from "./parts/trip-part.tsx";

const LINES = ["h-8 w-64", "h-4 w-96", "h-56 w-full", "h-56 w-full"];

/** An address has a booking's id, or the number that people say. */
function refOf(name: string): StaffGetBooking {
  return name.startsWith("bkg_") ? { bookingId: name } : { number: name };
}

/** All that the office may know about one booking, and what it may do with it. */
export function BookingPage({ name }: { readonly name: string }) {
  const { data, error, refetch } = api.booking.get.useQuery(refOf(name));
  if (!data && error) {
    if (refusalOf(error).reason === "not_found") {
      return (
        <EmptyState
          heading="h1"
          title="There is no such booking"
          action={
            <Link href="/bookings" className={buttonClass({ kind: "secondary" })}>
              All bookings
            </Link>
          }
        >
          Nothing is called {name}.
        </EmptyState>
      );
    }
    return <QueryError error={error} onRetry={() => void refetch()} />;
  }
  if (!data) return <Skeleton label="Loading the booking" lines={LINES} />;
  return (
    <DetailContext value={data}>
      <BookingHead />
      <OwedNotice />
      <div className="grid items-start gap-6 xl:grid-cols-2 [&>*]:min-w-0">
        <div className="grid gap-6 [&>*]:min-w-0">
          <TripPart />
          <ContactPart />
          <PricePart />
          <PaymentsPart />
          <RefundsPart />
        </div>
        <div className="grid gap-6 [&>*]:min-w-0">
          <NotesPart />
          <MessagesPart />
          <HistoryPart />
          <AuditPart />
        </div>
      </div>
    </DetailContext>
  );
}
