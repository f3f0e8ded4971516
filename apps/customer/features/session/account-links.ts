/** The pages of an account, in the order of its menus. */
export const ACCOUNT = "/account";
export const ACCOUNT_LINKS = [
  { href: ACCOUNT, name: "Overview" },
  { href: "/account/bookings", name: "Bookings" },
  { href: "/account/addresses", name: "Addresses" },
  { href: "/account/profile", name: "Profile" },
  { href: "/account/devices", name: "Devices" },
] as const;
