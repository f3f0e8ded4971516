/** `booking_confirmation` as people read it: `Booking confirmation`. For words that the server may add to. */
export function plainWords(word: string): string {
  const text = word.replace(/[_.]+/g, " ").trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const CODE = /^[a-z]+(_[a-z]+)+$/;

/** A reason as people read it: what a person wrote stays, what the product wrote (`booking_cancelled`) becomes words. */
export function reasonWords(because: string): string {
  return CODE.test(because) ? plainWords(because) : because;
}
