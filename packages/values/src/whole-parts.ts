const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const PHONE = String.raw`\(\d{3}\) \d{3}-\d{4}|\+\d[\d ]{5,}\d`;
const HOURS = String.raw`(?:\d{1,2} (?:to|and) )?\d{1,2}(?::\d{2})? [AP]M`;
const DATE = String.raw`(?:${MONTHS}) \d{1,2}`;
const NUMBER = String.raw`TT-\d{6}`;
const WHOLE = new RegExp(`(${PHONE}|${HOURS}|${DATE}|${NUMBER})`);

/** A text cut around its phone numbers, hours, days of a month and booking numbers: every second part is one of them, and no line should break within it. */
export function wholeParts(text: string): string[] {
  return text.split(WHOLE);
}
