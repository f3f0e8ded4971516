import { median, quantile } from "./statistics.ts";

/** What a figure has to reach. */
export type Aim = { readonly atLeast: number } | { readonly atMost: number };

/** One line of the table: ours over the floor's, round by round, and what is worth knowing beside it. */
export type Figure = {
  readonly name: string;
  readonly ratios: readonly number[];
  readonly aim: Aim;
  /** How fast the product and its floor were, with units; told, never judged. */
  readonly detail: string;
};

export function isMet({ ratios, aim }: Figure): boolean {
  const ratio = median(ratios);
  return "atLeast" in aim ? ratio >= aim.atLeast : ratio <= aim.atMost;
}

const short = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));

/** The table that the bench prints. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { name, ratios, aim, detail } = figure;
    const wanted = "atLeast" in aim ? `≥ ${aim.atLeast}` : `≤ ${aim.atMost}`;
    const spread = `${short(quantile(ratios, 0.25))} to ${short(quantile(ratios, 0.75))}`;
    return [name, short(median(ratios)), spread, wanted, isMet(figure) ? "met" : "NOT MET", detail];
  });
  const lines = [["figure", "ratio", "quartiles", "aim", "", ""], ...rows];
  const widths = [0, 1, 2, 3, 4].map((at) => Math.max(...lines.map((cells) => cells[at]?.length ?? 0)));
  const line = (cells: string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd();
  return lines.map(line).join("\n");
}
