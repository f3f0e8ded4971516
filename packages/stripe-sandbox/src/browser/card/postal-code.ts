import { COMPLETE, unfinished, type Verdict } from "./verdict.ts";

export type PostalRule = {
  label: string;
  placeholder: string;
  numeric: boolean;
  whole: RegExp;
  longest: number;
};

/** The card form asks for a postal code in these countries only, as the Payment Element does. */
const POSTAL_RULES: Readonly<Record<string, PostalRule>> = {
  US: { label: "ZIP code", placeholder: "12345", numeric: true, whole: /^\d{5}$/, longest: 5 },
  CA: {
    label: "Postal code",
    placeholder: "M5T 1T4",
    numeric: false,
    whole: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/,
    longest: 7,
  },
  GB: {
    label: "Postcode",
    placeholder: "WS11 1DB",
    numeric: false,
    whole: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/,
    longest: 8,
  },
};

export function postalRule(country: string): PostalRule | null {
  return POSTAL_RULES[country] ?? null;
}

export function formatPostalCode(typed: string, rule: PostalRule): string {
  const kept = rule.numeric ? typed.replace(/\D/g, "") : typed.toUpperCase().replace(/[^A-Z\d ]/g, "");
  return kept.slice(0, rule.longest);
}

export function judgePostalCode(text: string, rule: PostalRule): Verdict {
  if (rule.whole.test(text.trim())) return COMPLETE;
  return unfinished(text, { code: "incomplete_zip", message: `Enter the whole ${rule.label}.` });
}
