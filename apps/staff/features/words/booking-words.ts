import type { BookingView } from "@totetaxi/contracts/booking";
import { HOUR_NAMES, PACKAGE_NAMES, PACKAGES, SERVICES, type Service, type Window } from "@totetaxi/pricing";

type Status = BookingView["status"];

export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  pending: "Unpaid",
  paid: "Paid",
  completed: "Completed",
  cancelled: "Cancelled",
  expired: "Expired",
  refunded: "Refunded",
};

export const SERVICE_NAMES: Readonly<Record<Service, string>> = {
  mini_move: "Mini move",
  standard_delivery: "Standard delivery",
  specialty_item: "Specialty item",
};

export const WINDOW_NAMES: Readonly<Record<Window, string>> = {
  morning: "8 to 11 AM",
  ...HOUR_NAMES,
  no_preference: "No preference",
};

/** `Mini move, petite`, as the office calls what was sold. */
export function serviceWords({
  service,
  package: tier,
}: {
  service: string;
  package?: string | null | undefined;
}): string {
  const known = SERVICES.find((each) => each === service);
  const name = known ? SERVICE_NAMES[known] : service;
  const size = PACKAGES.find((each) => each === tier);
  return size ? `${name}, ${PACKAGE_NAMES[size].toLowerCase()}` : name;
}

/** When the van comes, of a text that the server sent. */
export function windowWords(window: string): string {
  const names: Readonly<Record<string, string>> = WINDOW_NAMES;
  return names[window] ?? window;
}
