import { type CreateBooking, CreateBookingSchema } from "@totetaxi/contracts/booking";
import { TERMS_VERSION } from "@totetaxi/contracts/terms";
import { priceList, quote } from "@totetaxi/pricing";
import { rateCards, serviceArea } from "@totetaxi/pricing/data";
import type * as z from "zod/mini";

const list = priceList(rateCards[0], serviceArea);
let serial = 0;

type Input = z.input<typeof CreateBookingSchema>;
type Overrides = Partial<Omit<Input, "facts">> & { facts?: Partial<Input["facts"]> };

/** The morning on which `anOrder` is picked up. */
export const PICKUP_MORNING = "2026-03-10T13:00:00Z";

/** A guest's order of a petite mini move on Tuesday, March 10, 2026, unique at each call, at today's price. */
export function anOrder({ facts = {}, ...overrides }: Overrides = {}): CreateBooking {
  serial += 1;
  const order = CreateBookingSchema.parse({
    requestId: `request-${serial}-${crypto.randomUUID().slice(0, 8)}`,
    facts: { service: "mini_move", package: "petite", pickupDate: "2026-03-10", ...facts },
    pickup: { line1: "1 West 54th Street", city: "New York", state: "NY", zip: "10019" },
    delivery: { line1: "12 Main Street", city: "Southampton", state: "NY", zip: "11968" },
    contact: {
      firstName: "Grace",
      lastName: "Hopper",
      email: `grace.${serial}@example.com`,
      phone: "(631) 555-0100",
    },
    instructions: "",
    termsVersion: TERMS_VERSION,
    quotedTotalCents: 0,
    ...overrides,
  });
  const price = quote(list, {
    ...order.facts,
    pickupZip: order.pickup.zip,
    deliveryZip: order.delivery.zip,
    channel: "online",
  });
  const quotedTotalCents = overrides.quotedTotalCents ?? (price.ok ? price.totalCents : 0);
  return { ...order, quotedTotalCents };
}
