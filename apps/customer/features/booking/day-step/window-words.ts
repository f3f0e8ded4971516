import { HOUR_NAMES, type Window } from "@totetaxi/pricing";

/** How a customer reads a window. */
export const WINDOW_NAMES = {
  morning: "8 to 11 AM",
  ...HOUR_NAMES,
  no_preference: "No preference",
} as const satisfies Record<Window, string>;

export const WINDOW_TEXTS: Partial<Record<Window, string>> = {
  morning: "Somebody is at home through the morning.",
  hour_8: "One hour instead of three.",
  hour_9: "One hour instead of three.",
  hour_10: "One hour instead of three.",
  no_preference: "Any time that suits the route, between 8 and 11 AM.",
};
