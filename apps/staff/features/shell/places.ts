import type { Route } from "next";

type Place = { readonly href: Route; readonly name: string; readonly adminsOnly?: boolean };

/** What the office can open, in the order of a morning. */
export const PLACES: readonly Place[] = [
  { href: "/", name: "Today" },
  { href: "/calendar", name: "Calendar" },
  { href: "/bookings", name: "Bookings" },
  { href: "/customers", name: "Customers" },
  { href: "/refunds", name: "Refunds" },
  { href: "/dashboard", name: "Dashboard" },
  { href: "/ledger", name: "Ledger" },
];
