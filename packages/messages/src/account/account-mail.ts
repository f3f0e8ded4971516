import type { Letter } from "../layout/letter.ts";
import { page } from "../layout/page.ts";
import { plainText } from "../layout/plain-text.ts";
import type { Mail } from "../mail.ts";
import {
  bookingLink,
  emailChange,
  emailChanged,
  emailVerification,
  passwordChanged,
  passwordReset,
  secondRegistration,
} from "./account-letters.ts";
import {
  staffEmailChange,
  staffEmailChanged,
  staffFactorChanged,
  staffInvitation,
  staffPasswordChanged,
  staffPasswordReset,
} from "./staff-letters.ts";

const LETTERS = {
  email_verification: emailVerification,
  second_registration: secondRegistration,
  email_change: emailChange,
  email_changed: emailChanged,
  password_reset: passwordReset,
  password_changed: passwordChanged,
  booking_link: bookingLink,
  staff_invitation: staffInvitation,
  staff_email_change: staffEmailChange,
  staff_email_changed: staffEmailChanged,
  staff_password_reset: staffPasswordReset,
  staff_password_changed: staffPasswordChanged,
  staff_factor_changed: staffFactorChanged,
} satisfies Record<string, (facts: AccountMailFacts) => Letter>;

export type AccountMailKind = keyof typeof LETTERS;

/** What a message about somebody's account or e-mail is made from. */
export type AccountMailFacts = {
  messageId: string;
  to: { name: string; address: string };
  /** The customer site. */
  publicUrl: string;
  /** What the button opens; holds the secret of a link that works once. */
  url: string;
};

/** What a person receives about an account: who reads the mailbox decides, so each says what to do when it was not them. */
export function accountMail(kind: AccountMailKind, facts: AccountMailFacts): Mail {
  const letter = { ...LETTERS[kind](facts), aboutAccount: true };
  return {
    messageId: facts.messageId,
    to: facts.to,
    subject: letter.subject,
    html: page(letter, facts.publicUrl),
    text: plainText(letter, facts.publicUrl),
    attachments: [],
  };
}
