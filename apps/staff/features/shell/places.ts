import type { Route } from "next";

type Place = {
  readonly href: Route;
  readonly name: string;
  /** The letter that opens it after `g`; every place has one, and no two the same. */
  readonly key: string;
  readonly adminsOnly?: boolean;
};

/** What the office can open, in the order of a morning. */
const PLACES: readonly Place[] = [
  { href: "/", name: "Today", key: "t" },
  { href: "/calendar", name: "Calendar", key: "k" },
  { href: "/bookings", name: "Bookings", key: "b" },
  { href: "/customers", name: "Customers", key: "c" },
  { href: "/refunds", name: "Refunds", key: "r" },
  { href: "/dashboard", name: "Dashboard", key: "d" },
  { href: "/ledger", name: "Ledger", key: "l" },
  { href: "/work", name: "Work", key: "w" },
  { href: "/rate-cards", name: "Rate cards", key: "p" },
  { href: "/audit", name: "Audit", key: "a" },
  { href: "/accounts", name: "Accounts", key: "s", adminsOnly: true },
];

/** Whoever is signed in finds it under their own name, not in the row of places. */
const OWN_PLACE: Place = { href: "/me", name: "Your own page", key: "m" };

/** The places that somebody of this role may open. */
export function placesOf(role: "staff" | "admin"): readonly Place[] {
  return PLACES.filter(({ adminsOnly }) => !adminsOnly || role === "admin");
}

/** The same and one's own page: all that a key or the palette opens. */
export function allPlacesOf(role: "staff" | "admin"): readonly Place[] {
  return [...placesOf(role), OWN_PLACE];
}
