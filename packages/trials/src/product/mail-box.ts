import * as z from "zod/mini";

const MailSchema = z.object({
  id: z.string(),
  headers: z.object({ "message-id": z.string() }),
  subject: z.string(),
  to: z.array(z.object({ address: z.string() })),
});
export type Mail = z.output<typeof MailSchema>;

/** Every mail that the mail box of a product has taken. */
export async function mailsAt(mailBoxUrl: string): Promise<Mail[]> {
  return z.array(MailSchema).parse(await (await fetch(`${mailBoxUrl}/api/email`)).json());
}
