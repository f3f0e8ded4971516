import type { Rebooking } from "@totetaxi/contracts/my-bookings";
import { WINDOW_NAMES } from "../../booking/day-step/window-words.ts";
import { AddressLines, Fact } from "../../booking-page/booking-facts.tsx";
import { cargoOfLines } from "../../booking-page/cargo-of-lines.ts";
import { windowOfTrip } from "./draft-of-trip.ts";

/** What is taken over from the earlier trip. */
export function TripFacts({ trip }: { readonly trip: Rebooking }) {
  const { facts, pickup, delivery, instructions, earlier } = trip;
  return (
    <dl className="border-b border-line">
      <Fact name="What">
        {cargoOfLines(earlier.lines)}
        {facts.coi && ", with a certificate of insurance"}
        {facts.itemDescription && <span className="block text-ink-soft">{facts.itemDescription}</span>}
      </Fact>
      <Fact name="Window">{WINDOW_NAMES[windowOfTrip(facts)]}</Fact>
      <Fact name="From">
        <AddressLines address={pickup} />
      </Fact>
      <Fact name="To">
        <AddressLines address={delivery} />
      </Fact>
      {instructions && (
        <Fact name="You told us">
          <span className="whitespace-pre-line">{instructions}</span>
        </Fact>
      )}
    </dl>
  );
}
