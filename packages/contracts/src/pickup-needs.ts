import { PROMISES } from "./promises.ts";

type Move = {
  readonly coi: boolean;
  /** What the lines of its price are called on the price list. */
  readonly labels: readonly string[];
  /** What a bag or box may weigh, where the price list says so. */
  readonly maxPoundsPerItem?: number | undefined;
};

/**
 * What the crew needs at the first door, asked for kindly and in the same words on pages and in mails (domain rules,
 * section 8).
 */
export function pickupNeeds({ coi, labels, maxPoundsPerItem }: Move): string[] {
  const hasPeloton = labels.some((label) => /peloton/i.test(label));
  return [
    "Number your pieces, “1 of 5”, “2 of 5”, and have them packed near the door when the window begins.",
    ...(maxPoundsPerItem === undefined
      ? []
      : [`Bags and boxes may weigh up to ${maxPoundsPerItem} lb each.`]),
    ...(coi
      ? ["For the certificate of insurance: the building’s name, and the e-mail or phone of its management."]
      : []),
    "If the building has rules for movers (a service elevator, hours, a sign-in), a word to the doorman the day before helps.",
    ...(hasPeloton ? ["Take the screen off your Peloton; it travels apart."] : []),
    PROMISES.notCarried,
  ];
}
