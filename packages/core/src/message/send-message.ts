import { messages } from "@totetaxi/db/schema";
import { statement } from "@totetaxi/db/statement";
import { type Mail, UndeliverableError } from "@totetaxi/messages";
import { isId } from "@totetaxi/values/id";
import { and, eq, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { openWorkItem } from "../operations/work-item.ts";
import { type AccountMessage, writeAccountMail } from "./write-account-mail.ts";
import { type BookingMessage, writeBookingMail } from "./write-booking-mail.ts";
import { writeContactMail } from "./write-contact-mail.ts";

const messageById = statement((db) =>
  db
    .select()
    .from(messages)
    .where(eq(messages.id, sql.placeholder("id")))
    .prepare("message"),
);

type Message = typeof messages.$inferSelect;
type Outcome = Partial<Pick<Message, "status" | "failureReason" | "sentAt">>;

function isAboutBooking(message: Message): message is Message & BookingMessage {
  return message.bookingId !== null;
}

function isAboutAccount(message: Message): message is AccountMessage {
  return message.email !== null;
}

/** The mail to send; undefined when there is nothing to say any more. */
async function write(ctx: Ctx, message: Message): Promise<Mail | undefined> {
  if (isAboutBooking(message)) return await writeBookingMail(ctx, message);
  if (isAboutAccount(message)) return await writeAccountMail(ctx, message);
  return await writeContactMail(ctx, message);
}

/** A message that could not be sent for a day: still owed, and named for a person. */
export async function messageIsLate(ctx: Ctx, messageId: string): Promise<void> {
  await openWorkItem(ctx, "message_late", messageId);
}

/** Whoever slept while another sent the message comes too late to write: false, and nothing is written. */
async function settleMessage(ctx: Ctx, messageId: Message["id"], outcome: Outcome): Promise<boolean> {
  const settled = await ctx.db
    .update(messages)
    .set(outcome)
    .where(and(eq(messages.id, messageId), eq(messages.status, "queued")))
    .returning({ id: messages.id });
  return settled.length > 0;
}

/**
 * Sends one message that is owed, and marks it. A crash between the two sends it again under the same Message-ID:
 * twice is better than never.
 * @throws DomainError `mail_unavailable` while the mail server is down: to be tried again.
 */
export async function sendMessage(ctx: Ctx, messageId: string): Promise<void> {
  if (!isId("msg", messageId)) return;
  const [message] = await messageById(ctx.db, { id: messageId });
  if (message?.status !== "queued") return;
  const mail = await write(ctx, message);
  if (!mail) {
    await settleMessage(ctx, messageId, { status: "dropped" });
    return;
  }
  await ctx.db
    .update(messages)
    .set({ attempts: sql`${messages.attempts} + 1` })
    .where(eq(messages.id, messageId));
  try {
    await ctx.mailer.send(mail);
  } catch (error) {
    if (!(error instanceof UndeliverableError)) throw error;
    if (!(await settleMessage(ctx, messageId, { status: "dead", failureReason: error.reason }))) return;
    return await openWorkItem(ctx, "message_undeliverable", messageId, { bookingId: message.bookingId });
  }
  await settleMessage(ctx, messageId, { status: "sent", sentAt: ctx.clock.now() });
}
