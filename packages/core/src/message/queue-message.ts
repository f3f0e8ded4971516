import { type MessageKind, messages } from "@totetaxi/db/schema";
import { type BookingId, newId } from "@totetaxi/values/id";
import type { TxCtx } from "../context.ts";

/** Owes somebody a message, once for each booking (none for the office), kind and subject; it is sent after the commit. */
export async function queueMessage(
  ctx: TxCtx,
  message: { kind: MessageKind; bookingId: BookingId | null; subjectId: string },
): Promise<void> {
  const [queued] = await ctx.db
    .insert(messages)
    .values({ id: newId("msg", ctx.clock.now()), status: "queued", createdAt: ctx.clock.now(), ...message })
    .onConflictDoNothing()
    .returning({ id: messages.id });
  if (queued) await ctx.jobs.send(ctx.db, "send-message", { messageId: queued.id });
}
