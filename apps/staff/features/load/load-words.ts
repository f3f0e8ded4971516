export type Load = { readonly capacity: number; readonly taken: number };

/** How full something is, in words. */
export function loadWords({ taken, capacity }: Load): string {
  if (capacity === 0) return taken === 0 ? "No places" : `${taken} booked, no places`;
  const left = capacity - taken;
  if (left === 0) return `Full, ${taken} of ${capacity}`;
  return `${taken} of ${capacity}`;
}

/** The same where there is room for a few letters: `5/12`; nothing of an empty day. */
export function shortLoadWords({ taken, capacity }: Load): string {
  if (taken === 0) return capacity === 0 ? "Full" : "";
  return `${taken}/${capacity}`;
}

/** From 0, nothing, to 4, full. */
export function loadShade({ taken, capacity }: Load): 0 | 1 | 2 | 3 | 4 {
  if (taken === 0) return 0;
  if (taken >= capacity) return 4;
  const share = taken / capacity;
  return share > 0.75 ? 3 : share > 0.4 ? 2 : 1;
}
