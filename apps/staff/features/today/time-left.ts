const MINUTE_MS = 60_000;

/** How long a hold still runs: `12 min left`. */
export function timeLeft(endsAt: string, nowMs: number): string {
  const minutes = Math.ceil((Date.parse(endsAt) - nowMs) / MINUTE_MS);
  if (minutes <= 0) return "Running out now";
  if (minutes < 120) return `${minutes} min left`;
  return `${Math.floor(minutes / 60)} hours left`;
}
