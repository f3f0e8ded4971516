/** What the first step says before anything is known of whoever books. */
export const FIRST_WORDS = {
  title: "What is moving?",
  lead: "No account and no password needed. It takes about three minutes.",
} as const;
