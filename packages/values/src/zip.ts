declare const brand: unique symbol;

/** A five-digit US ZIP code. */
export type Zip = string & { readonly [brand]: "Zip" };

const SHAPE = /^(\d{5})(?:-\d{4})?$/;

/** The five digits of a ZIP or ZIP+4, spaces around it forgiven; undefined for anything else. */
export function parseZip(text: string): Zip | undefined {
  return SHAPE.exec(text.trim())?.[1] as Zip | undefined;
}
