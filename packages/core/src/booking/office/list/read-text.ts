/** What somebody typed into the search box, as the database is asked for it. */
export type Wanted = { number: number; ending?: string } | { like: string; email?: string };

const NUMBER = /^(?:tt[-\s]?|#)\s*0*(\d{1,12})$/i;
const BARE_NUMBER = /^0*\d{1,6}$/;
const EMAIL = /^[^\s@]+@\S*$/;
const PHONE = /^\+?[\d\s().-]{7,24}$/;

/** Fewer digits than people tell of a phone number, and than a ZIP has, are a booking's number only. */
const LEAST_ENDING = 4;

/** Part of a text, for `like`: its own wildcards are letters. The database folds it as it has folded what it looks in. */
function part(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}

/**
 * `TT-000123`, `#123` and `123` are a booking's number, and four digits or more alone may as well be the last ones of a
 * phone number, a ZIP or the number of a house; what is written like a phone number is compared by its digits;
 * what has somebody before its `@` is how an e-mail begins; anything else is part of a name, an e-mail or an address.
 */
export function readText(text: string): Wanted {
  const number = NUMBER.exec(text)?.[1];
  if (number !== undefined) return { number: Number(number) };
  if (BARE_NUMBER.test(text)) {
    return { number: Number(text), ...(text.length >= LEAST_ENDING && { ending: text }) };
  }
  if (PHONE.test(text)) {
    const digits = text.replace(/\D/g, "");
    if (digits.length >= 7) return { like: part(digits.length === 11 ? digits.replace(/^1/, "") : digits) };
  }
  if (EMAIL.test(text)) return { like: part(text), email: text.toLowerCase() };
  return { like: part(text.replace(/\s+/g, " ")) };
}
