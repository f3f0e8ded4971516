/** `booking_confirmation` as people read it: `Booking confirmation`. For words that the server may add to. */
export function plainWords(word: string): string {
  const text = word.replace(/[_.]+/g, " ").trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
