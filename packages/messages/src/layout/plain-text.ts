import { COMPANY, SIGNATURE, whyReceived } from "./company.ts";
import type { Letter } from "./letter.ts";

/** The same letter for those who read text: lines are left long, since a phone breaks them better than we can. */
export function plainText(letter: Letter, publicUrl: string): string {
  return [
    `${COMPANY.name}\n${COMPANY.promise}`,
    `${letter.title}\n${"=".repeat(letter.title.length)}`,
    ...letter.blocks.map((block) => block.text),
    ...(letter.forOffice ? [] : [SIGNATURE.join("\n")]),
    `Questions? Call ${COMPANY.phone}, ${COMPANY.hours}.`,
    `-- \n${COMPANY.name}, ${COMPANY.office}\n${publicUrl}\n${whyReceived(letter)}`,
  ]
    .join("\n\n")
    .concat("\n");
}
