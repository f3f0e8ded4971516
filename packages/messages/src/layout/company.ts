import { OFFICE } from "@totetaxi/contracts/office";
import type { Letter } from "./letter.ts";

/** Who writes, as the foot of every mail says it (domain rules, section 8). */
export const COMPANY = {
  name: "ToteTaxi",
  promise: "New York City and the Hamptons, door to door",
  phone: OFFICE.phone,
  phoneLink: OFFICE.phoneLink,
  hours: OFFICE.hours,
  office: `${OFFICE.street}, ${OFFICE.town} ${OFFICE.state} ${OFFICE.zip}`,
} as const;

/** Why somebody has this mail. */
export function whyReceived({ forOffice, aboutAccount }: Pick<Letter, "forOffice" | "aboutAccount">): string {
  if (forOffice) return "You receive this because somebody wrote through the contact page.";
  return aboutAccount
    ? "You receive this because somebody gave us this address, we hope you."
    : "You receive this because of a booking made with this address.";
}

export const SIGNATURE = ["Yours,", "The ToteTaxi team"] as const;
