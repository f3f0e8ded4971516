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
