type Move = { readonly coi: boolean; readonly hasPeloton: boolean };

/** What the crew needs at the first door, asked for kindly and always in the same words (domain rules, section 8). */
export function pickupNeeds({ coi, hasPeloton }: Move): string[] {
  return [
    "Number your pieces, “1 of 5”, “2 of 5”, and have them near the door when the window begins.",
    ...(coi
      ? ["For the certificate of insurance: the building’s name, and the e-mail or phone of its management."]
      : []),
    "If the building has rules for movers (a service elevator, hours, a sign-in), a word to the doorman the day before helps.",
    ...(hasPeloton ? ["Take the screen off the Peloton; it travels apart."] : []),
    "Cash, perishables, anything alive and anything that burns stays with you.",
  ];
}

/** Whether a price names a Peloton, by its label on the price list. */
export function namesPeloton(labels: readonly string[]): boolean {
  return labels.some((label) => /peloton/i.test(label));
}
