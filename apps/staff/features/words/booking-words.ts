import { SERVICE_NAMES, WINDOW_NAMES } from "@totetaxi/contracts/staff/booking-names";
import { PACKAGE_NAMES, PACKAGES, SERVICES } from "@totetaxi/pricing";

export { SERVICE_NAMES, STATUS_NAMES, WINDOW_NAMES } from "@totetaxi/contracts/staff/booking-names";

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
