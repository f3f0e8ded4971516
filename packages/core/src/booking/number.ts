/** `TT-000123`: the number people say to each other. It is no secret and opens nothing. */
export function formatBookingNumber(number: number): string {
  return `TT-${String(number).padStart(6, "0")}`;
}

/** The number in `TT-000123`, however it is spelled; undefined for anything else. */
export function parseBookingNumber(text: string): number | undefined {
  const digits = /^\s*(?:tt)?[\s-]*(\d{1,12})\s*$/i.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
