import { action } from "../layout/action.ts";
import { COMPANY } from "../layout/company.ts";
import type { Block, Letter } from "../layout/letter.ts";
import { greeting, paragraph } from "../layout/prose.ts";
import type { AccountMailFacts } from "./account-mail.ts";

const NOT_YOU = "If this was not you, there is nothing to do: without this mail nothing happens.";
const CALL_US = `If this was not you, please set a new password at once, or call us at ${COMPANY.phone}.`;

function hello({ to }: AccountMailFacts): Block {
  return to.name ? greeting(to.name) : paragraph("Good day,");
}

/** Sent to a new account's mailbox: whoever reads it has proved the e-mail. */
export function emailVerification(facts: AccountMailFacts): Letter {
  return {
    subject: "Please confirm your e-mail for ToteTaxi",
    preheader: "One press, and your bookings are in one place.",
    eyebrow: "Your account",
    title: "Welcome to ToteTaxi",
    blocks: [
      hello(facts),
      paragraph(
        "Please confirm that this is your e-mail. What you booked with it before then joins your account.",
      ),
      action("Confirm my e-mail", facts.url),
      paragraph(`The link works once, for 48 hours. ${NOT_YOU}`),
    ],
  };
}

/** Sent instead when the e-mail has an account already: the answer on the page told nobody so. */
export function secondRegistration(facts: AccountMailFacts): Letter {
  return {
    subject: "You already have a ToteTaxi account",
    preheader: "Somebody registered with your e-mail again.",
    eyebrow: "Your account",
    title: "You already have an account",
    blocks: [
      hello(facts),
      paragraph(
        "Somebody registered with this e-mail just now, and you have an account with it already. If it was you, bring the two together: you then sign in with the password you had before, and can ask for a new one there.",
      ),
      action("Bring them together", facts.url),
      paragraph(`The link works once, for 48 hours. ${NOT_YOU}`),
    ],
  };
}

/** Sent to the new mailbox before the e-mail of an account changes. */
export function emailChange(facts: AccountMailFacts): Letter {
  return {
    subject: "Please confirm your new e-mail for ToteTaxi",
    preheader: "Your account’s e-mail changes when you confirm it.",
    eyebrow: "Your account",
    title: "Is this your new e-mail?",
    blocks: [
      hello(facts),
      paragraph("You asked us to use this e-mail for your account. It changes as soon as you confirm it."),
      action("Use this e-mail", facts.url),
      paragraph(`The link works once, for 48 hours. ${NOT_YOU}`),
    ],
  };
}

/** Sent to the old and the new mailbox. */
export function emailChanged(facts: AccountMailFacts): Letter {
  return {
    subject: "Your ToteTaxi account has a new e-mail",
    preheader: "You sign in with the new one from now on.",
    eyebrow: "Your account",
    title: "Your e-mail has changed",
    blocks: [
      hello(facts),
      paragraph("The e-mail of your account was changed. From now on you sign in with the new one."),
      paragraph(`If this was not you, please call us at ${COMPANY.phone} at once.`),
    ],
  };
}

/** Sent to who asks for a way back in. */
export function passwordReset(facts: AccountMailFacts): Letter {
  return {
    subject: "Set a new password for ToteTaxi",
    preheader: "The link works for 30 minutes.",
    eyebrow: "Your account",
    title: "Set a new password",
    blocks: [
      hello(facts),
      paragraph("Somebody asked for a new password for your account. Here you choose it."),
      action("Choose a new password", facts.url),
      paragraph(`The link works once, for 30 minutes, and signs you out everywhere. ${NOT_YOU}`),
    ],
  };
}

/** Sent when a password has changed, however that came about. */
export function passwordChanged(facts: AccountMailFacts): Letter {
  return {
    subject: "Your ToteTaxi password was changed",
    preheader: "You were signed out on your other devices.",
    eyebrow: "Your account",
    title: "Your password was changed",
    blocks: [
      hello(facts),
      paragraph("Your password was changed, and every other device was signed out."),
      action("It was not me", facts.url),
      paragraph(CALL_US),
    ],
  };
}

/** Sent to who lost a booking's link and knows its number and e-mail. */
export function bookingLink(facts: AccountMailFacts): Letter {
  return {
    subject: "The link to your ToteTaxi booking",
    preheader: "As you asked.",
    eyebrow: "Your booking",
    title: "Here is your booking",
    blocks: [
      hello(facts),
      paragraph(
        "You asked for the link to your booking. Keep it to yourself: who has it can open the booking.",
      ),
      action("View your booking", facts.url),
      paragraph("If you did not ask for it, there is nothing to do."),
    ],
  };
}
