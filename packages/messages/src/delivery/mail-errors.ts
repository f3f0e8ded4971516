import { DomainError, type ErrorDetails } from "@totetaxi/values/domain-error";

/** The address takes no mail and will not later: trying again cannot help, a person has to look. */
export class UndeliverableError extends DomainError {
  constructor(details?: ErrorDetails) {
    super("refused", "mail_undeliverable", "The mail server says that this address takes no mail.", details);
  }
}

function mailUnavailable(details: ErrorDetails): DomainError {
  return new DomainError(
    "unavailable",
    "mail_unavailable",
    "The mail could not be handed over; it can be sent again later.",
    details,
  );
}

/** The few fields of a nodemailer error that say what happened and hold nobody's address. */
type Failure = { code: string | null; command: string | null; reply: number | null; status: string | null };

function property(error: unknown, name: string): unknown {
  return typeof error === "object" && error !== null ? Reflect.get(error, name) : undefined;
}

function readFailure(error: unknown): Failure {
  const [code, command, reply, response] = ["code", "command", "responseCode", "response"].map((name) =>
    property(error, name),
  );
  return {
    code: typeof code === "string" ? code : null,
    command: typeof command === "string" ? command : null,
    reply: typeof reply === "number" ? reply : null,
    status:
      (typeof response === "string" && /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]) || null,
  };
}

// RFC 5321 section 4.2: what a server says to RCPT when the mailbox is missing, moved, full, misspelt or not served.
const MAILBOX_REPLIES = new Set([550, 551, 552, 553, 556]);
// RFC 3463: subjects 1, 2 and 4 are the address, the mailbox and the way to it. The others are the server's size,
// the protocol or a policy, which say nothing of the person.
const ABOUT_THE_ADDRESS = /^5\.[124]\./;

function isAboutTheAddress({ command, reply, status }: Failure): boolean {
  if (reply === null || reply < 500 || (command !== "RCPT TO" && command !== "DATA")) return false;
  if (status !== null) return ABOUT_THE_ADDRESS.test(status);
  return command === "RCPT TO" && MAILBOX_REPLIES.has(reply);
}

/** Turns what nodemailer threw into a domain error; its own text is left out because it repeats the address. */
export function mailError(error: unknown): DomainError {
  const failure = readFailure(error);
  return isAboutTheAddress(failure) ? new UndeliverableError(failure) : mailUnavailable(failure);
}
