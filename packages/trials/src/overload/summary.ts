import { type Answer, KINDS, type Kind } from "./load.ts";

/** How the visitors of one kind fared. */
export type Fared = {
  kind: Kind;
  asked: number;
  served: number;
  /** Turned away with 429 or 503 and a time to come back. */
  shed: number;
  /** Anything else: another fault, no time to come back, no answer at all. */
  broken: number;
  p50: number;
  p95: number;
};

function percentile(sorted: readonly number[], part: number): number {
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
}

/** A 409 is an answer too: the day is full. */
function isServed({ status }: Answer): boolean {
  return status === 200 || status === 409;
}

function isShed({ status, retryAfter }: Answer): boolean {
  return (status === 503 || status === 429) && retryAfter;
}

/** What became of everybody, by what they wanted. Times are those of the served. */
export function summary(answers: readonly Answer[]): Fared[] {
  return KINDS.map((kind) => {
    const all = answers.filter((answer) => answer.kind === kind);
    const served = all.filter(isServed);
    const times = served.map(({ ms }) => ms).toSorted((one, other) => one - other);
    const shed = all.filter(isShed).length;
    const broken = all.length - served.length - shed;
    return {
      ...{ kind, asked: all.length, served: served.length, shed, broken },
      ...{ p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
    };
  });
}

function share({ served, asked }: Fared): number {
  return asked === 0 ? 1 : served / asked;
}

/** What was not as it has to be; nothing when all is well. */
export function complaints(rush: readonly Fared[], after: readonly Fared[]): string[] {
  const [booking, question, page] = KINDS.map((kind) => rush.find((fared) => fared.kind === kind));
  const found: string[] = [];
  for (const { kind, broken } of rush) if (broken > 0) found.push(`${broken} ${kind}s got no sound answer`);
  if (rush.every(({ shed }) => shed === 0)) found.push("nobody was turned away: this was no overload");
  if (booking && question && page && share(booking) < Math.max(share(question), share(page)))
    found.push("others went before bookings");
  for (const { kind, shed, broken } of after) {
    if (shed + broken > 0) found.push(`ten seconds later ${shed + broken} ${kind}s still were not served`);
  }
  return found;
}
