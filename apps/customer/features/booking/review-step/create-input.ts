import { AddressSchema } from "@totetaxi/contracts/address";
import type { CreateBooking } from "@totetaxi/contracts/booking";
import { ContactSchema } from "@totetaxi/contracts/contact";
import type { Draft } from "../draft/draft.ts";
import { factsOf } from "../draft/facts.ts";

/**
 * The booking that a finished draft asks for, without the id of the request.
 * @throws when a step before the last is not complete, which the wizard does not let happen.
 */
export function createInputOf(
  draft: Draft,
  termsVersion: string,
  quotedTotalCents: number,
): Omit<CreateBooking, "requestId"> {
  return {
    facts: factsOf(draft),
    pickup: AddressSchema.parse(draft.pickup),
    delivery: AddressSchema.parse(draft.delivery),
    contact: ContactSchema.parse(draft.contact),
    instructions: draft.instructions.trim(),
    termsVersion,
    quotedTotalCents,
  };
}
