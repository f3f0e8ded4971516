import type { BookingDetail } from "@totetaxi/contracts/staff/booking-detail";
import { Facts } from "../../shell/facts.tsx";
import { Part } from "../../shell/part.tsx";
import { addressWords } from "../../words/address-words.ts";
import { serviceWords, windowWords } from "../../words/booking-words.ts";
import { dayWords, Instant } from "../../words/instant.tsx";
import { plainWords } from "../../words/state-words.ts";
import { useDetail } from "../booking-context.ts";

function cargoOf({ facts }: BookingDetail): string {
  const items = Object.entries(facts.specialtyItems).map(([item, count]) => `${count} × ${plainWords(item)}`);
  const pieces =
    facts.itemCount > 0
      ? [`${facts.itemCount} ${facts.itemCount === 1 ? "item" : "items"}: ${facts.itemDescription}`]
      : [];
  return [...pieces, ...items].join("\n");
}

function organizingOf({ facts }: BookingDetail): string {
  return [facts.packing && "packing", facts.unpacking && "unpacking"].filter(Boolean).join(" and ");
}

/** What goes where, and when. */
export function TripPart() {
  const detail = useDetail();
  const { booking, facts, terms } = detail;
  const cargo = cargoOf(detail);
  const organizing = organizingOf(detail);
  return (
    <Part title="Trip">
      <Facts
        facts={[
          { name: "Pickup", value: `${dayWords(booking.pickupDate)}, ${windowWords(booking.window)}` },
          { name: "From", value: addressWords(booking.pickup) },
          { name: "To", value: addressWords(booking.delivery) },
          { name: "Service", value: serviceWords(booking) + (facts.sameDay ? ", same day" : "") },
          cargo !== "" && { name: "Pieces", value: cargo },
          organizing !== "" && { name: "Organizing", value: plainWords(organizing) },
          { name: "COI", value: booking.coi ? "Wanted by the building" : "Not asked for" },
          { name: "Instructions", value: booking.instructions || "None" },
          { name: "Booked", value: <Instant at={booking.createdAt} /> },
          {
            name: "Terms",
            value: (
              <>
                {terms.version}, accepted <Instant at={terms.acceptedAt} />
              </>
            ),
          },
        ]}
      />
    </Part>
  );
}
