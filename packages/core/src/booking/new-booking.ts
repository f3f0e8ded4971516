import { createHash } from "node:crypto";
import type { CreateBooking } from "@totetaxi/contracts/booking";
import type { Contact } from "@totetaxi/contracts/contact";
import { TERMS_VERSION } from "@totetaxi/contracts/terms";
import type { StoredPriceLine } from "@totetaxi/db/schema";
import type { Quote } from "@totetaxi/pricing";
import { DomainError } from "@totetaxi/values/domain-error";
import { type Id, newId } from "@totetaxi/values/id";
import { serviceDay } from "@totetaxi/values/service-day";
import { actorIp, actorName, type Ctx } from "../context.ts";
import { countedCaller } from "../operations/caller.ts";
import { holdExpiresAt } from "./policy.ts";
import type { NewBooking } from "./write-booking.ts";

/** The same for the same input of the same asker: tells a repeated request from a reused id. */
export function hashOf(asker: string | null, input: object): string {
  return createHash("sha256")
    .update(JSON.stringify([asker, input]))
    .digest("hex");
}

function customerIdOf({ actor }: Ctx): Id<"cst"> | null {
  return actor.kind === "customer" ? actor.customerId : null;
}

/** Tells whether the site is asked for the same once more. */
export function siteHashOf(ctx: Ctx, input: CreateBooking): string {
  return hashOf(customerIdOf(ctx), input);
}

/** @throws DomainError `terms_not_accepted` when the terms of today were not the ones accepted. */
export function requireTerms({ termsVersion }: CreateBooking): void {
  if (termsVersion === TERMS_VERSION) return;
  throw new DomainError("refused", "terms_not_accepted", "Please read and accept the terms to go on.", {
    field: "termsVersion",
  });
}

/** Whose a booking is: a customer's, or a guest's who has left a contact; never both. */
export type Owner = Pick<
  NewBooking,
  "customerId" | "guestFirstName" | "guestLastName" | "guestEmail" | "guestPhone"
>;
const NOBODY: Owner = {
  customerId: null,
  guestFirstName: null,
  guestLastName: null,
  guestEmail: null,
  guestPhone: null,
};

/** @throws DomainError `contact_required` where there is neither. */
export function ownerOf(customerId: Owner["customerId"] | undefined, contact: Contact | undefined): Owner {
  if (customerId) return { ...NOBODY, customerId };
  if (!contact) {
    throw new DomainError("refused", "contact_required", "Please tell us how to reach you.", {
      field: "contact",
    });
  }
  return {
    ...NOBODY,
    guestFirstName: contact.firstName,
    guestLastName: contact.lastName,
    guestEmail: contact.email,
    guestPhone: contact.phone,
  };
}

/** The items that are priced: what was left at nothing, or over from another choice, is no part of the booking. */
function chosenItems({ facts }: Order): Record<string, number> {
  if (facts.service === "mini_move") return {};
  return Object.fromEntries(Object.entries(facts.specialtyItems).filter(([, quantity]) => quantity > 0));
}

/** A price with its lines; what was agreed beside the card is a line that no rule made. */
export type Priced = Omit<Quote, "lines"> & { readonly lines: readonly StoredPriceLine[] };

/** What is ordered, whoever orders it. */
type Order = Pick<
  CreateBooking,
  "requestId" | "facts" | "pickup" | "delivery" | "instructions" | "termsVersion"
>;

/** A pending booking with its hold, its price and its lines, as it will stand for ever. */
export function bookingOf(
  ctx: Ctx,
  order: Order,
  { price, owner, requestHash }: { price: Priced; owner: Owner; requestHash: string },
): NewBooking {
  const now = ctx.clock.now();
  const id = newId("bkg", now);
  const { facts, pickup, delivery } = order;
  const { ok: _, lines, rateCard, ...components } = price;
  return {
    id,
    status: "pending",
    version: 1,
    edits: 0,
    statusAt: now,
    statusBy: actorName(ctx.actor),
    statusReason: "booked",
    requestId: order.requestId,
    requestHash,
    accessTokenHash: ctx.tokens.hash(ctx.tokens.tokenFor(id)),
    ...owner,
    service: facts.service,
    // A package left over from another choice is no part of a delivery, and the quote ignored it too.
    package: facts.service === "mini_move" ? (facts.package ?? null) : null,
    day: serviceDay(facts.pickupDate),
    window: facts.window,
    coi: facts.coi,
    packing: facts.packing,
    unpacking: facts.unpacking,
    itemCount: facts.itemCount,
    itemDescription: facts.itemDescription ?? "",
    specialtyItems: chosenItems(order),
    sameDay: facts.sameDay,
    instructions: order.instructions,
    pickupLine1: pickup.line1,
    pickupLine2: pickup.line2 || null,
    pickupCity: pickup.city,
    pickupState: pickup.state,
    pickupZip: pickup.zip,
    deliveryLine1: delivery.line1,
    deliveryLine2: delivery.line2 || null,
    deliveryCity: delivery.city,
    deliveryState: delivery.state,
    deliveryZip: delivery.zip,
    ...components,
    rateCard,
    priceLines: lines.map(({ rule, label, because, cents }) => ({ rule, label, because, cents })),
    termsVersion: order.termsVersion,
    termsAcceptedAt: now,
    termsIp: actorIp(ctx.actor) ?? "none",
    placedFrom: countedCaller(ctx),
    holdExpiresAt: holdExpiresAt(now),
    holdExtendedAt: null,
    cancelAskedAt: null,
    replaced: false,
    createdAt: now,
  };
}

/** What the site is asked to book, for the customer who is signed in or for a guest. @throws DomainError `contact_required`. */
export function newBooking(ctx: Ctx, input: CreateBooking, price: Priced): NewBooking {
  const owner = ownerOf(customerIdOf(ctx), input.contact);
  return bookingOf(ctx, input, { price, owner, requestHash: siteHashOf(ctx, input) });
}
