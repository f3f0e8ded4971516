/** `TT-000123`: the number people say to each other. It is no secret and opens nothing. */
export function formatBookingNumber(number: number): string {
  return `TT-${String(number).padStart(6, "0")}`;
}
