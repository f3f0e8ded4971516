import type { PriceChange } from "@totetaxi/contracts/my-bookings";

type Line = { rule: string; label: string; because: string; cents: number };

/**
 * How a price differs from an earlier one, line by line; what costs the same is left out. Lines belong together by the
 * rule that made them and, where a rule makes several, by their label.
 */
export function priceChanges(earlier: readonly Line[], today: readonly Line[]): PriceChange[] {
  const rest = [...earlier];
  const changes: PriceChange[] = [];
  for (const line of today) {
    const same = rest.findIndex(({ rule, label }) => rule === line.rule && label === line.label);
    const alike = same >= 0 ? same : rest.findIndex(({ rule }) => rule === line.rule);
    const [before] = alike >= 0 ? rest.splice(alike, 1) : [];
    if (before?.cents === line.cents) continue;
    const { rule, label, because, cents } = line;
    changes.push({ rule, label, because, earlierCents: before?.cents ?? null, todayCents: cents });
  }
  for (const { rule, label, because, cents } of rest) {
    changes.push({ rule, label, because, earlierCents: cents, todayCents: null });
  }
  return changes;
}
