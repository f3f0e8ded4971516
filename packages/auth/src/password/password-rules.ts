import { COMMON_PASSWORDS, COMMON_WORDS } from "./common-passwords.ts";

const SHORTEST = 15;
const LONGEST = 256;
/** How many different characters must be left when all that others would try first is taken away. */
const OWN_CHARACTERS = 6;
const BRAND = ["totetaxi", "tote", "taxi", "hamptons"];

/** Why a password is refused (reliability decision D-11). */
export type PasswordFault =
  | "password_too_short"
  | "password_too_long"
  | "password_common"
  | "password_personal";

// What people write for a letter.
const LOOKALIKES: Record<string, string> = {
  "0": "o",
  "1": "l",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};
const ROWS = [
  ...["01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm"],
  ...["qazwsxedcrfvtgbyhnujmikolp", "1q2w3e4r5t6y7u8i9o0p", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik"],
].flatMap((row) => [row, [...row].reverse().join("")]);
const SHORTEST_RUN = 4;

function asLetters(text: string): string {
  return [...text].map((character) => LOOKALIKES[character] ?? character).join("");
}

/** The longest piece at `at` that lies on a row of the keyboard, of digits or of the alphabet. */
function runAt(text: string, at: number): number {
  let longest = 0;
  for (const row of ROWS) {
    let length = SHORTEST_RUN;
    while (at + length <= text.length && row.includes(text.slice(at, at + length))) length += 1;
    if (length - 1 >= SHORTEST_RUN) longest = Math.max(longest, length - 1);
  }
  return longest;
}

/** Without runs such as `qwerty` or `45678`. */
function withoutRuns(text: string): string {
  let left = "";
  for (let at = 0; at < text.length; ) {
    const run = runAt(text, at);
    if (run === 0) left += text.charAt(at);
    at += Math.max(1, run);
  }
  return left;
}

/** One of every stretch that comes several times in a row: `haha` is `ha`, `aaaa` is `a`. */
function withoutRepeats(text: string): string {
  return text.replace(/(.{1,12}?)\1+/gu, "$1");
}

function without(text: string, words: readonly string[]): string {
  return words.reduce((left, word) => left.replaceAll(word, ""), text);
}

/** How many different characters are left for somebody who tries words, rows of keys and repetitions first. */
function ownCharacters(text: string, words: readonly string[]): number {
  const left = withoutRepeats(withoutRuns(without(text, words)));
  return new Set(left.replace(/\s/gu, "")).size;
}

/** The words of somebody's own that others know: the e-mail, its parts, the names. */
function wordsOf(personal: readonly string[]): string[] {
  const parts = personal.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
  const known = parts.map((part) => part.normalize("NFC").toLowerCase()).filter((part) => part.length >= 3);
  return [...known, ...BRAND].sort((one, other) => other.length - one.length);
}

/**
 * Why this may not be a password: 15 to 256 characters of any kind, counted as people count them (NFC, code points), and
 * not one of those that are tried first: common ones, rows of keys, repetitions, and what is known of the person.
 * @param personal the person's e-mail and names.
 */
export function passwordFault(password: string, personal: readonly string[]): PasswordFault | undefined {
  const text = password.normalize("NFC");
  const length = [...text].length;
  if (length < SHORTEST) return "password_too_short";
  if (length > LONGEST) return "password_too_long";
  const plain = text.toLowerCase();
  if (COMMON_PASSWORDS.has(plain.replace(/[\s\p{P}\p{S}]/gu, ""))) return "password_common";
  const spellings = [plain, asLetters(plain)];
  const isGuessable = (words: readonly string[]) =>
    spellings.some((spelling) => ownCharacters(spelling, words) < OWN_CHARACTERS);
  if (isGuessable(COMMON_WORDS)) return "password_common";
  return isGuessable([...wordsOf(personal), ...COMMON_WORDS]) ? "password_personal" : undefined;
}
