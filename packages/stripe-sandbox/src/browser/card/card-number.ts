import { cardRule } from "./card-brand.ts";
import { COMPLETE, invalid, unfinished, type Verdict } from "./verdict.ts";

/** Digits in the groups printed on a card of that network; anything beyond its longest length is dropped. */
export function formatCardNumber(typed: string): string {
  const rule = cardRule(digitsOf(typed));
  const digits = digitsOf(typed).slice(0, Math.max(...rule.lengths));
  // A 16-digit Diners card is printed in fours, its 14-digit one is not.
  const groups = rule.brand === "diners" && digits.length > 14 ? [4, 4, 4, 4] : rule.groups;
  const parts: string[] = [];
  let at = 0;
  for (const size of groups) {
    if (at >= digits.length) break;
    parts.push(digits.slice(at, at + size));
    at += size;
  }
  return parts.join(" ");
}

export function judgeCardNumber(text: string): Verdict {
  const digits = digitsOf(text);
  const rule = cardRule(digits);
  if (digits.length < Math.min(...rule.lengths)) {
    return unfinished(digits, { code: "incomplete_number", message: "Enter the whole card number." });
  }
  if (!passesLuhn(digits)) {
    if (digits.length < Math.max(...rule.lengths)) {
      return unfinished(digits, { code: "incomplete_number", message: "Enter the whole card number." });
    }
    return invalid("invalid_number", "This card number is not valid. Check the digits.");
  }
  return COMPLETE;
}

export function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}

/** The check digit of ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
