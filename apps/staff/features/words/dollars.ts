import { cents, decimalUsd } from "@totetaxi/values/cents";

const DOLLARS = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.(\d{1,2}))?$/;

/** `1,725.5` as 172550 cents; undefined for what is no amount. No float touches it. */
export function centsOf(typed: string): number | undefined {
  const found = DOLLARS.exec(typed.trim());
  if (!found) return undefined;
  const [, dollars = "0", part = ""] = found;
  return Number(dollars.replaceAll(",", "")) * 100 + Number(part.padEnd(2, "0"));
}

/** 172550 cents as one would type them: `1725.50`. */
export function dollarsOf(amount: number): string {
  return decimalUsd(cents(amount));
}
