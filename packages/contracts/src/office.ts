/** How to reach a person (domain rules, section 8). */
export const OFFICE = {
  phone: "(631) 595-5100",
  phoneLink: "tel:+16315955100",
  hours: "9 AM to 6 PM, every day",
  street: "395 County Road 39A",
  town: "Southampton",
  state: "NY",
  zip: "11968",
} as const;
