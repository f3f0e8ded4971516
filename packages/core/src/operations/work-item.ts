import { workItems } from "@totetaxi/db/schema";
import type { Ctx, TxCtx } from "../context.ts";

/** What about money needs a person. */
export type WorkItemKind =
  | "amount_mismatch"
  | "surplus_payment"
  | "card_testing"
  | "refund_failed"
  | "message_undeliverable"
  | "message_late"
  | "unknown_refund"
  | "unknown_booking"
  | "unknown_intent"
  | "event_dead";

/** Puts something before the staff, once for each kind and subject however often it is found. */
export async function openWorkItem(
  ctx: Ctx | TxCtx,
  kind: WorkItemKind,
  subjectId: string,
  details: Record<string, string | number | boolean | null> = {},
): Promise<void> {
  await ctx.db
    .insert(workItems)
    .values({ kind, subjectId, details, openedAt: ctx.clock.now() })
    .onConflictDoNothing();
}
