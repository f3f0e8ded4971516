import type { Route } from "next";

/** The pages of an account, in the order of its menus. */
export const ACCOUNT = "/account" as Route;
export const ACCOUNT_LINKS = [
  { href: ACCOUNT, name: "Overview" },
  { href: "/account/bookings" as Route, name: "Bookings" },
  { href: "/account/addresses" as Route, name: "Addresses" },
  { href: "/account/profile" as Route, name: "Profile" },
  { href: "/account/devices" as Route, name: "Devices" },
];
