import { type PriceList, type QuoteAnswer, QuoteRequestSchema, quote } from "@totetaxi/pricing";
import { centsOf } from "../words/dollars.ts";
import type { Draft } from "./draft.ts";

/** What is moved, of all that was typed: only what the chosen service has. */
function cargoOf(draft: Draft) {
  const { service, package: tier, packing, unpacking, itemCount, itemDescription, specialtyItems } = draft;
  switch (service) {
    case "mini_move":
      return { package: tier, packing, unpacking };
    case "standard_delivery":
      return { itemCount, ...(itemCount > 0 && { itemDescription: itemDescription.trim() }), specialtyItems };
    case "specialty_item":
      return { specialtyItems };
  }
}

/** The facts of the trip. A delivery of today is a same-day delivery; nobody has to remember to say so. */
export function factsOf(draft: Draft, today: string) {
  const { service, pickupDate, window, coi } = draft;
  const sameDay = service !== "mini_move" && pickupDate === today;
  return { service, pickupDate, window, coi, sameDay, ...cargoOf(draft) };
}

/** The price by the one price function that the server binds with, or why there is none yet. */
export function priceOf(list: PriceList, draft: Draft, today: string): QuoteAnswer {
  const request = QuoteRequestSchema.parse({
    ...factsOf(draft, today),
    pickupZip: draft.pickup.zip.trim(),
    deliveryZip: draft.delivery.zip.trim(),
    channel: "staff",
  });
  return quote(list, request);
}

/** Whether an admin agreed that nothing is to pay: then there is no link to mail, and no payment to wait for. */
export function isAgreedFree({ hasOverride, override }: Draft): boolean {
  return hasOverride && centsOf(override.amount) === 0;
}

/** What the server is asked for. */
export function orderOf(draft: Draft, today: string, requestId: string, quotedTotalCents: number) {
  const { customer, contact, pickup, delivery, instructions, termsAccepted, hasOverride, override } = draft;
  return {
    requestId,
    facts: factsOf(draft, today),
    pickup,
    delivery,
    ...(customer ? { customerId: customer.customerId } : { contact }),
    instructions,
    termsAccepted,
    quotedTotalCents,
    ...(hasOverride && {
      override: { totalCents: centsOf(override.amount) ?? -1, because: override.because.trim() },
    }),
  };
}
