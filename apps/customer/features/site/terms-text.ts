import { cents, formatUsd } from "@totetaxi/values/cents";
import { OFFICE, PHONE } from "./office.ts";

/** The amounts that the terms name (domain rules, section 8): policy, not price, so no rate card has them. */
const MISSED_PICKUP = formatUsd(cents(2_000));
const LIABILITY_PER_ITEM = formatUsd(cents(15_000));
const COVER_FEE = formatUsd(cents(10_000));
const COVER_LIMIT = formatUsd(cents(100_000));

/** The terms of service, version 2026-1. A change of meaning is a new version. */
export const CLAUSES = [
  {
    id: "service",
    title: "What we do",
    text: [
      "We collect your things between 8 and 11 AM on the day you booked and deliver them by 6 PM the same day. The price you confirm is the price you pay; nothing is added at the door without asking you first.",
      "A Peloton is not part of a mini move; book it as a specialty item. Its screen comes off before it travels.",
    ],
  },
  {
    id: "cancelling",
    title: "Cancelling",
    text: [
      "Cancel within 48 hours of booking and everything is refunded, unless the pickup is on a peak date or less than 48 hours away. Later, or on those days, what you paid becomes credit towards another booking.",
    ],
  },
  {
    id: "pickup",
    title: "At the door",
    text: [
      `The crew waits ten minutes at pickup. After that we call you; a missed pickup costs ${MISSED_PICKUP}, arranged by phone.`,
      "Please number the pieces, “3 of 5”, so that we both count the same. Tips are welcome and never expected.",
    ],
  },
  {
    id: "liability",
    title: "If something breaks",
    text: [
      `We answer for half the purchase price of an item, up to ${LIABILITY_PER_ITEM} each. For ${COVER_FEE} you can buy cover up to ${COVER_LIMIT}.`,
      `Tell us by phone within 24 hours of delivery, ${PHONE.text}, and in writing within 30 days.`,
    ],
  },
  {
    id: "not-carried",
    title: "What we do not carry",
    text: [
      "Hazardous or explosive goods, perishables, anything alive, cash and negotiable papers, remains, devices that run on gasoline, more than 8 gallons of liquid, and goods that need a licence to be carried.",
    ],
  },
  {
    id: "office",
    title: "Reaching us",
    text: [`${PHONE.text}, ${PHONE.hours}. ToteTaxi, ${OFFICE[0]}, ${OFFICE[1]}.`],
  },
] as const;
