import { OFFICE } from "@totetaxi/contracts/office";
import { POLICY, PROMISES } from "@totetaxi/contracts/promises";

/** The terms of service, version 2026-1 (domain rules, section 8). A change of meaning is a new version. */
export const CLAUSES = [
  {
    id: "service",
    title: "What we do",
    text: [
      `${PROMISES.hours} That holds for the day you booked and the two addresses you gave.`,
      "The price you confirm is the price you pay. It is made of lines, each of which you saw; nothing is added at the door without asking you first. A booking keeps its price and these terms even when they change for others.",
    ],
  },
  {
    id: "paying",
    title: "Paying",
    text: [
      `You pay by card when you book. An unpaid booking holds its place for ${POLICY.holdMinutes} minutes. Should a payment reach us after that, the booking stands if the day still has room; if it has none, everything is returned at once.`,
    ],
  },
  {
    id: "cancelling",
    title: "Cancelling",
    text: [
      PROMISES.cancelling,
      "The calendar names a peak date as such when you choose it. Refunds go back to the card you paid with.",
    ],
  },
  {
    id: "pickup",
    title: "At the door",
    text: [
      PROMISES.grace,
      `${PROMISES.numbering} Each must be packed, closed and light enough for its service: the booking names the weight.`,
      PROMISES.tips,
    ],
  },
  {
    id: "peloton",
    title: "Pelotons",
    text: [PROMISES.peloton],
  },
  {
    id: "liability",
    title: "If something breaks",
    text: [PROMISES.liability, "For the larger cover, call us before the pickup."],
  },
  {
    id: "claims",
    title: "Claims",
    text: [
      PROMISES.claims,
      "Photographs help, and so does the packing: please keep both until we have answered.",
    ],
  },
  {
    id: "not-carried",
    title: "What we do not carry",
    text: [PROMISES.notCarried, "If the crew finds such a thing, it stays with you, and the rest travels."],
  },
  {
    id: "office",
    title: "Reaching us",
    text: [
      `${OFFICE.phone}, ${OFFICE.hours}. ToteTaxi, ${OFFICE.street}, ${OFFICE.town}, ${OFFICE.state} ${OFFICE.zip}.`,
    ],
  },
] as const;
