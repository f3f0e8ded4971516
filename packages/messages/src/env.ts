import * as z from "zod/mini";
import { readSender } from "./delivery/sender.ts";

export type MessagesConfig = {
  smtpUrl: string;
  from: string;
  publicUrl: string;
  /** Where the office reads its mail. */
  officeMail: string;
};

const Env = z.object({
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must begin with smtp:// or smtps://" }),
  MAIL_FROM: z._default(
    z
      .string()
      .check(
        z.refine(
          (from) => readSender(from) !== undefined,
          "must be one sender, like ToteTaxi <orders@example.com>",
        ),
      ),
    "ToteTaxi <orders@totetaxi.example>",
  ),
  OFFICE_MAIL: z._default(
    z.email("must be the office's address, like info@example.com"),
    "info@totetaxi.example",
  ),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: "must be the address of the customer site, https://…" }),
});

/**
 * Reads how mail is sent and which site its links lead to.
 * @throws Error with a sentence that says what to change.
 */
export function messagesConfig(env: Readonly<Record<string, string | undefined>>): MessagesConfig {
  const read = Env.safeParse(env);
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ");
    throw new Error(`Mail cannot be sent: ${problems}.`);
  }
  return {
    smtpUrl: read.data.SMTP_URL,
    from: read.data.MAIL_FROM,
    publicUrl: read.data.PUBLIC_URL,
    officeMail: read.data.OFFICE_MAIL,
  };
}
