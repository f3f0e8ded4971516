import type { BookingSummary } from "@totetaxi/contracts/my-bookings";
import { PACKAGE_NAMES } from "@totetaxi/pricing";

const SERVICE_NAMES: Readonly<Record<string, string>> = {
  standard_delivery: "Standard delivery",
  specialty_item: "Specialty items",
  airport_transfer: "Airport transfer",
};

/** What was booked, in two or three words. */
export function tripName({ service, package: tier }: Pick<BookingSummary, "service" | "package">): string {
  const name = Object.entries(PACKAGE_NAMES).find(([key]) => key === tier)?.[1];
  return service === "mini_move" ? `Mini move, ${name ?? tier}` : (SERVICE_NAMES[service] ?? service);
}

/** From where to where: the towns, or the streets within one town. */
export function routeWords({ pickup, delivery }: Pick<BookingSummary, "pickup" | "delivery">): string {
  return pickup.city === delivery.city
    ? `${pickup.line1} to ${delivery.line1}, ${pickup.city}`
    : `${pickup.city} to ${delivery.city}`;
}
