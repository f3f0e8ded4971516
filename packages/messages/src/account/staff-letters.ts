import { action } from "../layout/action.ts";
import type { Block, Letter } from "../layout/letter.ts";
import { greeting, paragraph } from "../layout/prose.ts";
import type { AccountMailFacts } from "./account-mail.ts";

const TELL = "If this was not you, tell an admin of the office at once.";

function letter(facts: AccountMailFacts, rest: Omit<Letter, "eyebrow">): Letter {
  const hello: Block = facts.to.name ? greeting(facts.to.name) : paragraph("Good day,");
  return { ...rest, eyebrow: "The office", blocks: [hello, ...rest.blocks] };
}

/** Sent to who is to work in the office: here they choose their password. */
export function staffInvitation(facts: AccountMailFacts): Letter {
  return letter(facts, {
    subject: "Your place in the ToteTaxi office",
    preheader: "Choose your password and sign in.",
    title: "Welcome to the office",
    blocks: [
      paragraph(
        "An admin has opened an account for you in the office of ToteTaxi. Choose your password here.",
      ),
      action("Choose my password", facts.url),
      paragraph(
        "The link works once, for 48 hours. If you did not expect this, there is nothing to do: without it nobody signs in.",
      ),
    ],
  });
}

/** Sent to the new mailbox before somebody of the office signs in with it. */
export function staffEmailChange(facts: AccountMailFacts): Letter {
  return letter(facts, {
    subject: "Please confirm your new e-mail for the ToteTaxi office",
    preheader: "You sign in with it once you confirm it.",
    title: "Is this your new e-mail?",
    blocks: [
      paragraph("You asked to sign in to the office with this e-mail. It changes as soon as you confirm it."),
      action("Use this e-mail", facts.url),
      paragraph("The link works once, for 48 hours. If you did not ask for it, nothing happens without it."),
    ],
  });
}

/** Sent to the old and the new mailbox. */
export function staffEmailChanged(facts: AccountMailFacts): Letter {
  return letter(facts, {
    subject: "Your e-mail for the ToteTaxi office has changed",
    preheader: "You sign in with the new one from now on.",
    title: "Your e-mail has changed",
    blocks: [paragraph(`From now on you sign in to the office with the new e-mail. ${TELL}`)],
  });
}

/** Sent to who of the office asks for a way back in. */
export function staffPasswordReset(facts: AccountMailFacts): Letter {
  return letter(facts, {
    subject: "Set a new password for the ToteTaxi office",
    preheader: "The link works for 30 minutes.",
    title: "Set a new password",
    blocks: [
      paragraph("Somebody asked for a new password for your account in the office. Here you choose it."),
      action("Choose a new password", facts.url),
      paragraph(
        "The link works once, for 30 minutes, and signs you out everywhere. If you did not ask for it, there is nothing to do.",
      ),
    ],
  });
}

/** Sent when a password of the office has changed, however that came about. */
export function staffPasswordChanged(facts: AccountMailFacts): Letter {
  return letter(facts, {
    subject: "Your password for the ToteTaxi office was changed",
    preheader: "You were signed out on your other devices.",
    title: "Your password was changed",
    blocks: [paragraph(`Your password was changed, and every other device was signed out. ${TELL}`)],
  });
}

/** Sent when a second factor was set up or taken away. */
export function staffFactorChanged(facts: AccountMailFacts): Letter {
  return letter(facts, {
    subject: "How you sign in to the ToteTaxi office has changed",
    preheader: "Your second factor was set up or taken away.",
    title: "Your second factor has changed",
    blocks: [paragraph(`The second factor of your account was set up or taken away just now. ${TELL}`)],
  });
}
