import * as z from "zod/mini";

// Controls, lone surrogates and non-characters: Postgres refuses NUL, and none has a meaning in a name.
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is this pattern's purpose
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/u;
const LINE_BREAK = /[\n\r\u2028\u2029]/;
// Direction marks can make a label show something other than what is stored; blanks without width make an empty
// name look filled in.
const INVISIBLE = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const MANY_MARKS = /\p{Mark}{5,}/u;

function isClean(text: string): boolean {
  return !FORBIDDEN.test(text) && !MANY_MARKS.test(text);
}

function tidy(text: string): string {
  return text.replace(INVISIBLE, "").normalize("NFC").trim();
}

/** Free text of `min` to `max` UTF-16 units once tidied (invisible marks removed, NFC, trimmed); may hold line breaks. */
export function multilineText(max: number, min = 0) {
  return z.pipe(
    z.string().check(z.maxLength(max * 2)),
    z.pipe(
      z.transform(tidy),
      z
        .string()
        .check(z.refine(isClean, "has characters that cannot be kept"), z.minLength(min), z.maxLength(max)),
    ),
  );
}

/** The same on one line. */
export function lineText(max: number, min = 1) {
  return multilineText(max, min).check(z.refine((text) => !LINE_BREAK.test(text), "must be one line"));
}
