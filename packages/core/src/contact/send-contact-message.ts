import type { ContactMessageSent, SendContactMessage } from "@totetaxi/contracts/contact-message";
import { contactMessages } from "@totetaxi/db/schema";
import { newId } from "@totetaxi/values/id";
import type { Ctx, TxCtx } from "../context.ts";
import { queueMessage } from "../message/queue-message.ts";
import { limitAddress } from "../operations/rate-limit.ts";
import { inTransaction } from "../transaction.ts";

async function keep(ctx: TxCtx, { website: _, phone, ...written }: SendContactMessage): Promise<void> {
  const [kept] = await ctx.db
    .insert(contactMessages)
    .values({
      id: newId("cnt", ctx.clock.now()),
      ...written,
      phone: phone ?? null,
      sentAt: ctx.clock.now(),
    })
    .onConflictDoNothing()
    .returning({ id: contactMessages.id });
  if (kept) await queueMessage(ctx, { kind: "contact_message", bookingId: null, subjectId: kept.id });
}

/**
 * Puts what a visitor wrote into the office's inbox and owes the office a mail about it, once for each request. What
 * fills in the field that people do not see is answered alike and kept nowhere.
 * @throws DomainError `rate_limited`.
 */
export async function sendContactMessage(ctx: Ctx, input: SendContactMessage): Promise<ContactMessageSent> {
  await limitAddress(ctx, "send-contact-message");
  if (!input.website) await inTransaction(ctx, (tx) => keep(tx, input));
  return { ok: true };
}
