import { digitsOf } from "./card-number.ts";
import { COMPLETE, unfinished, type Verdict } from "./verdict.ts";

export function formatSecurityCode(typed: string, length: 3 | 4): string {
  return digitsOf(typed).slice(0, length);
}

export function judgeSecurityCode(text: string, length: 3 | 4): Verdict {
  if (digitsOf(text).length === length) return COMPLETE;
  const where = length === 4 ? "4-digit code on the front" : "3-digit code on the back";
  return unfinished(text, { code: "incomplete_cvc", message: `Enter the ${where} of the card.` });
}
