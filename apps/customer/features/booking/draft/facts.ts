import type { CreateBooking } from "@totetaxi/contracts/booking";
import { type QuoteRequest, QuoteRequestSchema } from "@totetaxi/pricing";
import type { Draft } from "./draft.ts";

type Facts = Omit<QuoteRequest, "pickupZip" | "deliveryZip" | "channel">;

/** What is moved, of all that the draft keeps: only what the chosen service has. */
function cargoOf(draft: Draft): Partial<Facts> {
  const { itemCount, specialtyItems } = draft;
  switch (draft.service) {
    case "mini_move":
      return { package: draft.package, packing: draft.packing, unpacking: draft.unpacking };
    case "standard_delivery":
      return {
        itemCount,
        ...(itemCount > 0 && { itemDescription: draft.itemDescription.trim() }),
        specialtyItems: { ...specialtyItems },
      };
    default:
      return { specialtyItems: { ...specialtyItems } };
  }
}

/** The draft as the price function reads it; what is not known yet is empty text. */
export function quoteRequestOf(draft: Draft): QuoteRequest {
  return QuoteRequestSchema.parse({
    service: draft.service ?? "",
    pickupDate: draft.pickupDate ?? "",
    window: draft.window,
    coi: draft.coi,
    pickupZip: draft.pickup.zip,
    deliveryZip: draft.delivery.zip,
    ...cargoOf(draft),
  });
}

/** The draft's facts for the booking, whose addresses carry the ZIP codes. */
export function factsOf(draft: Draft): CreateBooking["facts"] {
  const { pickupZip: _, deliveryZip: __, channel: ___, ...facts } = quoteRequestOf(draft);
  return facts;
}
