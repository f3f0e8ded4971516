import { type MessageKind, messages } from "@totetaxi/db/schema";
import { type BookingId, newId } from "@totetaxi/values/id";
import { and, eq } from "drizzle-orm";
import type { Occasion, TxCtx } from "../context.ts";
import { insertRows, type NewRows } from "../new-rows.ts";

type Owed = { kind: MessageKind; bookingId: BookingId | null; email?: string; subjectId: string };

/** A message as it is owed; the job that sends it is written with it. */
export function messageRows(ctx: Occasion, owed: Owed): NewRows {
  const now = ctx.clock.now();
  return { messages: [{ id: newId("msg", now), status: "queued", createdAt: now, ...owed }] };
}

/** Owes somebody a message, once for each booking (none for the office), kind and subject; it is sent after the commit. */
export async function queueMessage(ctx: TxCtx, owed: Owed): Promise<void> {
  await insertRows(ctx, messageRows(ctx, owed));
}

/** Whether this very message is already owed or sent. */
export async function isOwed(
  ctx: TxCtx,
  { kind, bookingId, subjectId }: Owed & { bookingId: BookingId },
): Promise<boolean> {
  const [known] = await ctx.db
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(eq(messages.bookingId, bookingId), eq(messages.kind, kind), eq(messages.subjectId, subjectId)),
    );
  return known !== undefined;
}
