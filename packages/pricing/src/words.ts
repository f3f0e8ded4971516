/** What a customer can buy today (domain rules, section 2); airport transfers come with a later round. */
export const SERVICES = ["mini_move", "standard_delivery", "specialty_item"] as const;
export type Service = (typeof SERVICES)[number];

/** The tiers of a mini move. */
export const PACKAGES = ["petite", "standard", "full"] as const;
export type Package = (typeof PACKAGES)[number];

/** One chosen hour of the morning. */
export const HOUR_WINDOWS = ["hour_8", "hour_9", "hour_10"] as const;
export type HourWindow = (typeof HOUR_WINDOWS)[number];

/** When the van may come on the pickup day: `morning` is 8 to 11 AM (domain rules, section 4). */
export const WINDOWS = ["morning", ...HOUR_WINDOWS, "no_preference"] as const;
export type Window = (typeof WINDOWS)[number];

/** Who asks: staff may book what a visitor of the site may not. */
export const CHANNELS = ["online", "staff"] as const;
export type Channel = (typeof CHANNELS)[number];

/** True for a chosen hour, and not for the morning as a whole. */
export function isHourWindow(window: string): window is HourWindow {
  return window === "hour_8" || window === "hour_9" || window === "hour_10";
}

/** The windows that a service and package have; `package` counts for mini moves only. */
export function windowsOf(service: Service, tier?: Package): readonly Window[] {
  if (service !== "mini_move" || tier === undefined) return ["morning"];
  return tier === "petite" ? ["morning", "no_preference"] : ["morning", ...HOUR_WINDOWS];
}

/** The longest description of the items, in UTF-16 units. */
export const MAX_DESCRIPTION = 500;

export const PACKAGE_NAMES = {
  petite: "Petite",
  standard: "Standard",
  full: "Full",
} as const satisfies Record<Package, string>;

/** How a customer reads a chosen hour. */
export const HOUR_NAMES = {
  hour_8: "8 to 9 AM",
  hour_9: "9 to 10 AM",
  hour_10: "10 to 11 AM",
} as const satisfies Record<HourWindow, string>;

/** Between which hours the van comes, as a customer reads it; without a preference that is the whole morning. */
export function pickupHours(window: Window): string {
  return isHourWindow(window) ? HOUR_NAMES[window] : "8 to 11 AM";
}

/** The words that a rate card uses for the days of the week; 0 is Sunday. */
export const WEEKDAYS = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const;
