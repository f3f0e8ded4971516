/** How to reach a person (domain rules, section 8). */
export const PHONE = {
  text: "(631) 595-5100",
  href: "tel:+16315955100",
  hours: "9 AM to 6 PM, every day",
} as const;

export const OFFICE = ["395 County Road 39A", "Southampton, NY 11968"] as const;
