import type { CustomerView } from "@totetaxi/contracts/account";
import type { BookingView } from "@totetaxi/contracts/booking";
import type { Rebooking } from "@totetaxi/contracts/my-bookings";
import { PACKAGES, SERVICES, WINDOWS, type Window } from "@totetaxi/pricing";
import { type AddressDraft, type Draft, EMPTY_DRAFT } from "../../booking/draft/draft.ts";

function addressDraft({ line2 = "", ...address }: BookingView["pickup"]): AddressDraft {
  return { ...address, line2 };
}

/** The window of an earlier trip; one that is not known any more becomes the whole morning. */
export function windowOfTrip({ window }: Rebooking["facts"]): Window {
  return WINDOWS.find((each) => each === window) ?? "morning";
}

/** An earlier trip as the wizard's draft of the next one: all but the day and the terms, which are asked anew. */
export function draftOfTrip(
  { facts, pickup, delivery, instructions }: Rebooking,
  { firstName, lastName, email, phone }: Pick<CustomerView, "firstName" | "lastName" | "email" | "phone">,
): Draft {
  const { coi, packing, unpacking, itemCount } = facts;
  return {
    ...EMPTY_DRAFT,
    service: SERVICES.find((service) => service === facts.service),
    package: PACKAGES.find((tier) => tier === facts.package),
    ...{ coi, packing, unpacking, itemCount, instructions },
    window: windowOfTrip(facts),
    itemDescription: facts.itemDescription ?? "",
    specialtyItems: facts.specialtyItems,
    pickup: addressDraft(pickup),
    delivery: addressDraft(delivery),
    contact: { firstName, lastName, email, phone },
  };
}
