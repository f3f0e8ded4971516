import type { CustomerView } from "@totetaxi/contracts/account";

/** The steps of a booking, in their order. */
export const STEPS = ["service", "day", "addresses", "details", "review"] as const;
export type Step = (typeof STEPS)[number];

export const STEP_NAMES = {
  service: "Service",
  day: "Date & time",
  addresses: "Addresses",
  details: "Your details",
  review: "Review & pay",
} as const satisfies Record<Step, string>;

type Reached = Pick<CustomerView, "firstName" | "lastName" | "phone">;

/** The steps that are left for somebody: whom we can reach by their profile is not asked how. */
export function stepsFor(customer: Reached | null): readonly Step[] {
  const isKnown = customer?.firstName && customer.lastName && customer.phone;
  return isKnown ? STEPS.filter((step) => step !== "details") : STEPS;
}
