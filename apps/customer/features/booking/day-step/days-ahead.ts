/** How far ahead the calendar goes (domain rules, section 4); the server has the last word on every day. */
export const FURTHEST_DAYS = 365;
