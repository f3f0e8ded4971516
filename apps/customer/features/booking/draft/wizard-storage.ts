import type { BookingRef } from "@totetaxi/contracts/booking";
import { PACKAGES, SERVICES, WINDOWS } from "@totetaxi/pricing";
import { ServiceDaySchema } from "@totetaxi/values/service-day";
import * as z from "zod/mini";
import { isSameRef } from "../../booking-page/booking-ref.ts";
import { WIZARD_KEY } from "../../session/kept-here.ts";
import { STEPS } from "./steps.ts";
import type { WizardState } from "./wizard-state.ts";

/** A new shape gets a new number; what an older version of the site kept is then forgotten, not misread. */
const VERSION = 3;
/** Whose the wizard of nobody in particular is. */
export const GUEST = "guest";
const KEPT_FOR_MS = 7 * 24 * 3_600_000;

const Text = z.string().check(z.maxLength(2_000));
const AddressDraftSchema = z.object({ line1: Text, line2: Text, city: Text, state: Text, zip: Text });
const RefSchema = z.union([z.object({ accessToken: Text }), z.object({ bookingId: Text })]);
const StoredSchema = z.object({
  version: z.literal(VERSION),
  savedAt: z.number(),
  /** The account that made it, or `guest`. */
  owner: Text,
  state: z.object({
    step: z.enum(STEPS),
    draft: z.object({
      service: z.optional(z.enum(SERVICES)),
      package: z.optional(z.enum(PACKAGES)),
      packing: z.boolean(),
      unpacking: z.boolean(),
      coi: z.boolean(),
      itemCount: z.int().check(z.gte(0), z.lte(500)),
      itemDescription: Text,
      specialtyItems: z.record(z.string(), z.int().check(z.gte(0), z.lte(50))),
      pickupDate: z.optional(ServiceDaySchema),
      window: z.enum(WINDOWS),
      pickup: AddressDraftSchema,
      delivery: AddressDraftSchema,
      contact: z.object({ firstName: Text, lastName: Text, email: Text, phone: Text }),
      instructions: Text,
      acceptedTerms: z.optional(Text),
    }),
    order: z.optional(z.object({ requestId: Text, asked: z.string(), standing: z.optional(RefSchema) })),
    isPaying: z.boolean(),
  }),
});

/** Asked for each time, since a browser that keeps nothing may throw already when its storage is named. */
type Store = () => Pick<Storage, "getItem" | "setItem" | "removeItem">;

function readStored(store: Store) {
  try {
    return StoredSchema.safeParse(JSON.parse(store().getItem(WIZARD_KEY) ?? "null")).data;
  } catch {
    return undefined;
  }
}

/**
 * What was kept for this owner, unless it is too old, of another version, or not what this site wrote. What a guest began
 * is taken along by signing in; what was made in an account is for that account alone.
 */
export function readWizard(store: Store, owner: string, now: number): WizardState | undefined {
  const stored = readStored(store);
  const isTheirs = stored?.owner === owner || stored?.owner === GUEST;
  return stored && isTheirs && now - stored.savedAt < KEPT_FOR_MS ? stored.state : undefined;
}

/** Keeps the wizard in this browser. A browser that keeps nothing still books; it only cannot reload. */
export function keepWizard(store: Store, state: WizardState, owner: string, now: number): void {
  try {
    store().setItem(WIZARD_KEY, JSON.stringify({ version: VERSION, savedAt: now, owner, state }));
  } catch {
    // Private windows and full disks refuse: nothing is owed for it.
  }
}

export function forgetWizard(store: Store): void {
  try {
    store().removeItem(WIZARD_KEY);
  } catch {
    // As above.
  }
}

/** Forgets the wizard when what it was paying is this booking, which is paid now. */
export function forgetPaidWizard(store: Store, ref: BookingRef): void {
  if (isSameRef(readStored(store)?.state.order?.standing, ref)) forgetWizard(store);
}
