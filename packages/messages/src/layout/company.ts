import type { Letter } from "./letter.ts";

/** Who writes, as the foot of every mail says it (domain rules, section 8). */
export const COMPANY = {
  name: "ToteTaxi",
  promise: "New York City and the Hamptons, door to door",
  phone: "(631) 595-5100",
  phoneLink: "tel:+16315955100",
  hours: "9 AM to 6 PM, every day",
  office: "395 County Road 39A, Southampton NY 11968",
} as const;

/** Why somebody has this mail. */
export function whyReceived({ forOffice }: Pick<Letter, "forOffice">): string {
  return forOffice
    ? "You receive this because somebody wrote through the contact page."
    : "You receive this because of a booking made with this address.";
}

export const SIGNATURE = ["Yours,", "The ToteTaxi team"] as const;
