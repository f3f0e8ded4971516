const ROWS = "main tbody th[scope=row] :is(a, button)";
const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

/**
 * Moves from row to row of the tables that are seen: `j` and `k` from anywhere, the arrow keys once one is in a row. Enter
 * then opens it, or does what its head does.
 * @returns whether the key was one of these.
 */
export function walkRows(key: string): boolean {
  const step = STEPS[key];
  if (step === undefined) return false;
  // A table may be folded up, or a column be for wider windows.
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)].filter((row) => row.checkVisibility());
  const focused = document.activeElement;
  const here = focused instanceof HTMLElement ? rows.indexOf(focused) : -1;
  if (here < 0 && key.startsWith("Arrow")) return false;
  const next = here < 0 ? rows[step > 0 ? 0 : rows.length - 1] : rows[here + step];
  next?.focus();
  return rows.length > 0;
}
