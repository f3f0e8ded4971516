import type { BookingView } from "@totetaxi/contracts/booking";
import { pickupHours } from "@totetaxi/pricing";
import { readablePhone } from "@totetaxi/values/phone";
import { formatDay } from "@totetaxi/values/service-day";
import type { ReactNode } from "react";
import { cargoOfLines } from "./cargo-of-lines.ts";

type Address = BookingView["pickup"];

export function AddressLines({ address }: { readonly address: Address }) {
  const { line1, line2, city, state, zip } = address;
  return (
    <>
      {[line1, line2].filter(Boolean).join(", ")}
      <br />
      {city}, {state} {zip}
    </>
  );
}

/** One fact about a booking, in a list of them. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="grid gap-1 border-t border-line py-4 sm:grid-cols-[10rem_1fr]">
      <dt className="text-sm text-ink-soft">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  );
}

/** What, when, from where, to where, and for whom. */
export function BookingFacts({ booking }: { readonly booking: BookingView }) {
  const { contact, window, pickup, delivery, instructions, coi } = booking;
  return (
    <dl className="border-b border-line">
      <Fact name="When">
        {formatDay(booking.pickupDate)}
        <br />
        Picked up {pickupHours(window)}, delivered by 6 PM
      </Fact>
      <Fact name="What">
        {cargoOfLines(booking.lines)}
        {coi && ", with a certificate of insurance"}
      </Fact>
      <Fact name="From">
        <AddressLines address={pickup} />
      </Fact>
      <Fact name="To">
        <AddressLines address={delivery} />
      </Fact>
      <Fact name="Contact">
        {contact.firstName} {contact.lastName}
        <br />
        {contact.email}
        <br />
        {readablePhone(contact.phone)}
      </Fact>
      {instructions && (
        <Fact name="You told us">
          <span className="whitespace-pre-line">{instructions}</span>
        </Fact>
      )}
    </dl>
  );
}
