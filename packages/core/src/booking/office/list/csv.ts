// What a spreadsheet takes for the start of a formula or of another cell, full-width forms included.
const FORMULA = /^[\s]*[=+\-@\t\r\n|%＝＋－＠]/;

/**
 * One value of a CSV file: always in quotes, and never a formula. A leading apostrophe makes a spreadsheet show it as text.
 */
function csvCell(value: string | number | boolean | null): string {
  const text = value === null ? "" : String(value);
  const harmless = typeof value === "string" && FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** A line as RFC 4180 has it. */
export function csvLine(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}
