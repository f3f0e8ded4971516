import { type MessageKind, messages } from "@totetaxi/db/schema";
import { type BookingId, newId } from "@totetaxi/values/id";
import { and, eq } from "drizzle-orm";
import type { TxCtx } from "../context.ts";

/** Owes somebody a message, once for each booking (none for the office), kind and subject; it is sent after the commit. */
export async function queueMessage(
  ctx: TxCtx,
  message: { kind: MessageKind; bookingId: BookingId | null; email?: string; subjectId: string },
): Promise<void> {
  const [queued] = await ctx.db
    .insert(messages)
    .values({ id: newId("msg", ctx.clock.now()), status: "queued", createdAt: ctx.clock.now(), ...message })
    .onConflictDoNothing()
    .returning({ id: messages.id });
  if (queued) await ctx.jobs.send(ctx.db, "send-message", { messageId: queued.id });
}

/** Whether this very message is already owed or sent. */
export async function isOwed(
  ctx: TxCtx,
  { kind, bookingId, subjectId }: { kind: MessageKind; bookingId: BookingId; subjectId: string },
): Promise<boolean> {
  const [known] = await ctx.db
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(eq(messages.bookingId, bookingId), eq(messages.kind, kind), eq(messages.subjectId, subjectId)),
    );
  return known !== undefined;
}
