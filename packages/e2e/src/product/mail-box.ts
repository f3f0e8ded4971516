import { expect } from "@playwright/test";
import * as z from "zod/mini";
import { MAIL_BOX } from "./where.ts";

const MailSchema = z.object({
  id: z.string(),
  subject: z.string(),
  text: z.string(),
  to: z.array(z.object({ address: z.string() })),
  attachments: z._default(z.array(z.object({ contentType: z.string(), generatedFileName: z.string() })), []),
});
export type Mail = z.output<typeof MailSchema>;

/** The mails that came for this address by now. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const mails = z.array(MailSchema).parse(await (await fetch(`${MAIL_BOX}/api/email`)).json());
  return mails.filter(({ to }) => to.some((each) => each.address === address));
}

/** Waits for the mail with this subject. @throws when it came more than once */
export async function mailTo(address: string, subject: RegExp): Promise<Mail> {
  const found = async () => (await mailsTo(address)).filter((mail) => subject.test(mail.subject));
  await expect
    .poll(async () => (await found()).length, { message: `mail to ${address}`, timeout: 30_000 })
    .toBe(1);
  const [mail] = await found();
  if (!mail) throw new Error("the mail is gone again");
  return mail;
}

/** The text of a file that came with a mail. */
export async function attachmentOf(mail: Mail, type: string): Promise<string> {
  const file = mail.attachments.find(({ contentType }) => contentType.startsWith(type));
  expect(file, `a ${type} with ${mail.subject}`).toBeDefined();
  const name = encodeURIComponent(file?.generatedFileName ?? "");
  return await (await fetch(`${MAIL_BOX}/api/email/${mail.id}/attachment/${name}`)).text();
}
