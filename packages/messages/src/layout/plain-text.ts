import { COMPANY, SIGNATURE } from "./company.ts";
import type { Letter } from "./letter.ts";

/** The same letter for those who read text: lines are left long, since a phone breaks them better than we can. */
export function plainText(letter: Letter, publicUrl: string): string {
  return [
    `${COMPANY.name}\n${COMPANY.promise}`,
    `${letter.title}\n${"=".repeat(letter.title.length)}`,
    ...letter.blocks.map((block) => block.text),
    SIGNATURE.join("\n"),
    `Questions? Call ${COMPANY.phone}, ${COMPANY.hours}.`,
    `-- \n${COMPANY.name}, ${COMPANY.office}\n${publicUrl}\nYou receive this because of a booking made with this address.`,
  ]
    .join("\n\n")
    .concat("\n");
}
