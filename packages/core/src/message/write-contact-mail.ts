import { contactMessages, type messages } from "@totetaxi/db/schema";
import { contactMail, type Mail } from "@totetaxi/messages";
import { isId } from "@totetaxi/values/id";
import { eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";

type Message = typeof messages.$inferSelect;

/** The mail that brings a visitor's message to the office. */
export async function writeContactMail(ctx: Ctx, { id, subjectId }: Message): Promise<Mail> {
  const [written] = isId("cnt", subjectId)
    ? await ctx.db.select().from(contactMessages).where(eq(contactMessages.id, subjectId))
    : [];
  if (!written) throw new Error(`message ${id} is about nothing`);
  const { name, email, phone, message, sentAt } = written;
  return contactMail({
    messageId: id,
    office: ctx.officeMail,
    publicUrl: ctx.publicUrl,
    visitor: { name, email, phone },
    message,
    sentAt,
  });
}
