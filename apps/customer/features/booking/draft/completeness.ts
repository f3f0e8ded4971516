import { AddressSchema } from "@totetaxi/contracts/address";
import { ContactSchema } from "@totetaxi/contracts/contact";
import { type PriceList, zoneOf } from "@totetaxi/pricing";
import type { ServiceDay } from "@totetaxi/values/service-day";
import { priceSoFar } from "../price/price-so-far.ts";
import type { AddressDraft, Draft } from "./draft.ts";
import type { Step } from "./steps.ts";

function isServed(list: PriceList, address: AddressDraft): boolean {
  return AddressSchema.safeParse(address).success && zoneOf(list, address.zip) !== undefined;
}

/** True when the step has all it needs. The last step ends with the payment and is never complete here. */
function isComplete(step: Step, draft: Draft, list: PriceList, today: ServiceDay): boolean {
  switch (step) {
    case "service":
      return (
        priceSoFar(list, draft, today).ok &&
        (draft.service !== "standard_delivery" ||
          draft.itemCount === 0 ||
          draft.itemDescription.trim() !== "")
      );
    case "day":
      return draft.pickupDate !== undefined && draft.pickupDate > today;
    case "addresses":
      return isServed(list, draft.pickup) && isServed(list, draft.delivery);
    case "details":
      return ContactSchema.safeParse(draft.contact).success;
    case "review":
      return false;
  }
}

type Way = { readonly steps: readonly Step[]; readonly list: PriceList; readonly today: ServiceDay };

/** The first step that still needs something: how far a visitor may go, and where to go on. */
export function firstOpenStep(draft: Draft, { steps, list, today }: Way): Step {
  return steps.find((step) => !isComplete(step, draft, list, today)) ?? "review";
}

/**
 * The step that is shown, of a wizard in which `step` was opened: that one, when those before it are done. A kept one may
 * be from another day, and signing in may take a step away.
 */
export function shownStep({ step, draft }: { step: Step; draft: Draft }, way: Way): Step {
  const { steps } = way;
  const reachable = firstOpenStep(draft, way);
  const at = steps.indexOf(step);
  return at < 0 || at > steps.indexOf(reachable) ? reachable : step;
}
