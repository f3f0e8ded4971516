import type { Html } from "./html.ts";

/** One part of a mail, told twice: for those who read HTML and for those who read plain text. */
export type Block = { html: Html; text: string };

/** What one message says, before the layout that all messages share. */
export type Letter = {
  subject: string;
  /** What an inbox shows beside the subject. */
  preheader: string;
  /** The few words above the title. */
  eyebrow: string;
  title: string;
  blocks: readonly Block[];
  /** Nobody signs a letter to the own office, and it is about no booking of the reader's. */
  forOffice?: boolean;
  /** It is about the reader's account or e-mail, and about no booking. */
  aboutAccount?: boolean;
};
