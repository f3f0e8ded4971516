import { HOUR_NAMES, pickupHours, type Window } from "@totetaxi/pricing";

/** How a customer who chooses reads a window; what is promised in it is `pickupHours`. */
export const WINDOW_NAMES = {
  morning: pickupHours("morning"),
  ...HOUR_NAMES,
  no_preference: "No preference",
} as const satisfies Record<Window, string>;

export const WINDOW_TEXTS: Partial<Record<Window, string>> = {
  morning: "Somebody is at home through the morning.",
  hour_8: "One hour instead of three.",
  hour_9: "One hour instead of three.",
  hour_10: "One hour instead of three.",
  no_preference: `Any time that suits the route, from ${pickupHours("no_preference")}.`,
};
