import { EmailSchema } from "@totetaxi/contracts/contact";
import nodemailer from "nodemailer";
import type { Mail } from "../mail.ts";
import { mailError, UndeliverableError } from "./mail-errors.ts";
import { readSender } from "./sender.ts";

const CONNECT_MS = 5_000;
const SILENCE_MS = 10_000;
/** A server that trickles its replies is never silent; well below the minute that a job may take. */
const WHOLE_SEND_MS = 30_000;

export type Mailer = {
  /**
   * Resolves once the server has taken the mail.
   * @throws UndeliverableError when the address takes no mail.
   * @throws DomainError `mail_unavailable` for everything else: the same mail may be sent again.
   */
  send(mail: Mail): Promise<void>;
  /** True when the server answers and lets us in; never throws. */
  verify(): Promise<boolean>;
  /** Lets what is being sent finish and closes the connections. */
  close(): void;
};

/** A header is one line, and `=?` opens a code that mail programs read as other letters: both become harmless. */
function headerText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replaceAll("=?", "= ?")
    .trim();
}

/**
 * Sends through the SMTP server of `smtpUrl` (`smtp://` or `smtps://`, user and password in it) over a pool of connections.
 * @throws Error when `from` is not one sender.
 */
export function openMailer({ smtpUrl, from }: { smtpUrl: string; from: string }): Mailer {
  const sender = readSender(from);
  if (sender === undefined)
    throw new Error("The sender of mails must be like ToteTaxi <orders@example.com>.");
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 4,
    // Only what has not reached the server at all, such as over a connection that went stale.
    maxRequeues: 1,
    dnsTimeout: CONNECT_MS,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      const address = EmailSchema.safeParse(mail.to.address);
      const replyTo = mail.replyTo && EmailSchema.safeParse(mail.replyTo.address);
      if (!address.success || replyTo?.success === false) throw new UndeliverableError();
      try {
        await transport.sendMail({
          messageId: `<${mail.messageId}@${sender.domain}>`,
          from: { name: sender.name, address: sender.address },
          to: { name: headerText(mail.to.name), address: address.data },
          ...(replyTo && { replyTo: { name: headerText(mail.replyTo?.name ?? ""), address: replyTo.data } }),
          envelope: { from: sender.address, to: address.data },
          subject: headerText(mail.subject),
          text: mail.text,
          html: mail.html,
          attachments: mail.attachments,
          // Keeps "I am on holiday" answers away from the office.
          headers: { "Auto-Submitted": "auto-generated" },
          signal: AbortSignal.timeout(WHOLE_SEND_MS),
        });
      } catch (error) {
        throw mailError(error);
      }
    },
    async verify() {
      try {
        return await transport.verify();
      } catch {
        return false;
      }
    },
    close() {
      transport.close();
    },
  };
}
