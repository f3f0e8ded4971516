/** What a list that is cut says of itself: `The first 200 of 1,312 are shown.` */
export function firstOf(shown: number, count: number): string {
  return `The first ${shown.toLocaleString("en-US")} of ${count.toLocaleString("en-US")} are shown.`;
}
