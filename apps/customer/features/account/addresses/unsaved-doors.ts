import type { AddressView } from "@totetaxi/contracts/address-book";
import type { BookingView } from "@totetaxi/contracts/booking";

type Door = BookingView["pickup"];

/** The same door, whoever typed it. */
function doorKey({ line1, line2 = "", zip }: Door): string {
  return [line1, line2, zip].map((part) => part.trim().toLowerCase()).join("\n");
}

/** The doors of a trip that the address book does not have yet, each once. */
export function unsavedDoors(
  { pickup, delivery }: Pick<BookingView, "pickup" | "delivery">,
  book: readonly Pick<AddressView, "address">[],
): Door[] {
  const known = new Set(book.map(({ address }) => doorKey(address)));
  const doors = new Map([pickup, delivery].map((door) => [doorKey(door), door]));
  return [...doors].filter(([key]) => !known.has(key)).map(([, door]) => door);
}
