import { StaffCreateBookingSchema } from "@totetaxi/contracts/staff/booking-acts";
import type { QuoteAnswer } from "@totetaxi/pricing";
import { CONTACT_WORDS } from "../words/contact-words.ts";

const WORDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(CONTACT_WORDS).map(([name, words]) => [`contact.${name}`, words.wrong]),
  ),
  ...Object.fromEntries(
    ["pickup", "delivery"].flatMap((end) => [
      [`${end}.line1`, "Enter a street address; a van cannot come to a PO box."],
      [`${end}.city`, "Enter the city."],
      [`${end}.zip`, "Enter a five-digit ZIP code that lies in that state."],
    ]),
  ),
  termsAccepted: "Read the terms to the caller first.",
  "override.totalCents": "Enter an amount in dollars, like 950 or 0.",
  "override.because": "Say why, for the books.",
};

const FIELD_OF_QUOTE: Readonly<Record<string, string>> = {
  pickupZip: "pickup.zip",
  deliveryZip: "delivery.zip",
};

/** What is wrong with an order, by the path of the field; the first thing of each. */
export function problemsOf(order: unknown, price: QuoteAnswer): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  const read = StaffCreateBookingSchema.safeParse(order);
  for (const { path, message } of read.error?.issues ?? []) {
    const name = path.join(".");
    if (!problems.has(name)) problems.set(name, WORDS[name] ?? message);
  }
  if (!price.ok) {
    const name = FIELD_OF_QUOTE[price.field] ?? `facts.${price.field}`;
    if (!problems.has(name)) problems.set(name, price.message);
  }
  return problems;
}
