const WINDOW_MS = 60_000;
/** More callers than this within a minute are not told apart any more: the memory is worth more than the count. */
const MOST_CALLERS = 50_000;

/**
 * How often one caller may ask what everybody may know, so that nobody copies the calendar all day long. Each process
 * counts for itself: what is asked here changes nothing, and a count in the database would cost more than the answer.
 */
export function readBudget(most: number, now: () => number = () => performance.now()) {
  const asked = new Map<string, number>();
  let ends = 0;
  /** Counts calls; tells the seconds to wait when they are too many. */
  return function take(caller: string, calls: number): number | undefined {
    if (now() >= ends || asked.size > MOST_CALLERS) {
      asked.clear();
      ends = now() + WINDOW_MS;
    }
    const count = (asked.get(caller) ?? 0) + calls;
    asked.set(caller, count);
    return count > most ? Math.max(1, Math.ceil((ends - now()) / 1_000)) : undefined;
  };
}
