/** Who writes, as the foot of every mail says it (domain rules, section 8). */
export const COMPANY = {
  name: "ToteTaxi",
  promise: "New York City and the Hamptons, door to door",
  phone: "(631) 595-5100",
  phoneLink: "tel:+16315955100",
  hours: "9 AM to 6 PM, every day",
  office: "395 County Road 39A, Southampton NY 11968",
} as const;

export const SIGNATURE = ["Yours,", "The ToteTaxi team"] as const;
