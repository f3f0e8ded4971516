import { StaffCreateBookingSchema } from "@totetaxi/contracts/staff/booking-acts";
import type { QuoteAnswer } from "@totetaxi/pricing";
import { CONTACT_WORDS } from "../words/contact-words.ts";

type Words = { readonly missing: string; readonly wrong: string };
const always = (words: string): Words => ({ missing: words, wrong: words });

const ADDRESS_WORDS: Readonly<Record<string, Words>> = {
  line1: {
    missing: "Enter the street address.",
    wrong: "Enter a street address; a van cannot come to a PO box.",
  },
  city: { missing: "Enter the city.", wrong: "Enter the city in one line." },
  zip: { missing: "Enter the ZIP code.", wrong: "Enter a five-digit ZIP code that lies in that state." },
};
const wordsOf = (part: string, words: Readonly<Record<string, Words>>) =>
  Object.fromEntries(Object.entries(words).map(([name, each]) => [`${part}.${name}`, each]));

const WORDS: Readonly<Record<string, Words>> = {
  ...wordsOf("contact", CONTACT_WORDS),
  ...wordsOf("pickup", ADDRESS_WORDS),
  ...wordsOf("delivery", ADDRESS_WORDS),
  termsAccepted: always("Read the terms to the caller first."),
  "override.totalCents": always("Enter an amount in dollars, like 950 or 0, of at most 999,999.99."),
  "override.because": always("Say why, for the books."),
};

const FIELD_OF_QUOTE: Readonly<Record<string, string>> = {
  pickupZip: "pickup.zip",
  deliveryZip: "delivery.zip",
};

/** The parts of the page, from above. */
const PLACES = [
  "contact.",
  "facts.service",
  "facts.package",
  "facts.item",
  "facts.specialty",
  "facts.",
  "pickup.",
  "delivery.",
  "instructions",
  "override.",
  "",
];
const placeOf = (path: string) => PLACES.findIndex((start) => path.startsWith(start));

function isEmptyAt(order: unknown, path: readonly PropertyKey[]): boolean {
  const value = path.reduce<unknown>(
    (part, key) =>
      typeof part === "object" && part !== null ? (part as Record<PropertyKey, unknown>)[key] : undefined,
    order,
  );
  return value === undefined || (typeof value === "string" && value.trim() === "");
}

/** What is wrong with an order, by the path of the field; the first thing of each, as they stand on the page. */
export function problemsOf(order: unknown, price: QuoteAnswer): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  const read = StaffCreateBookingSchema.safeParse(order);
  for (const { path, message } of read.error?.issues ?? []) {
    const name = path.join(".");
    const words = WORDS[name]?.[isEmptyAt(order, path) ? "missing" : "wrong"] ?? message;
    if (!problems.has(name)) problems.set(name, words);
  }
  if (!price.ok) {
    const name = FIELD_OF_QUOTE[price.field] ?? `facts.${price.field}`;
    if (!problems.has(name)) problems.set(name, price.message);
  }
  return new Map([...problems].sort(([one], [other]) => placeOf(one) - placeOf(other)));
}

const ENDS = [
  ["pickup.", "From"],
  ["delivery.", "To"],
] as const;

/** A problem away from its field: both addresses have the same fields. */
export function awayFromField(path: string, message: string): string {
  const end = ENDS.find(([start]) => path.startsWith(start))?.[1];
  return end ? `${end}: ${message}` : message;
}
