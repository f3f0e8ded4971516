/** A share of basis points as `12.3%`, cut and not rounded; a dash where there was nothing to divide by. */
export function rateWords(basisPoints: number | null): string {
  if (basisPoints === null) return "–";
  return `${Math.floor(basisPoints / 100)}.${Math.floor((basisPoints % 100) / 10)}%`;
}

/** How something stands against before: `+12%`, `−3%`, or that there was nothing. */
export function changeWords(now: number, before: number): string {
  if (before === 0) return now === 0 ? "as before" : "nothing before";
  const percent = Math.round(((now - before) * 100) / Math.abs(before));
  if (percent === 0) return "as before";
  return percent > 0 ? `+${percent}%` : `−${-percent}%`;
}
