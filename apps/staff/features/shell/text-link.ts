/** The look of a link that stands in words or figures: it can be told from what cannot be opened. */
export const TEXT_LINK =
  "inline-block min-w-6 rounded-sm py-0.5 underline decoration-line-strong underline-offset-4 hover:decoration-trim";
