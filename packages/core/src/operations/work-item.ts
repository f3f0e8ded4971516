import type { Ctx, Occasion, TxCtx } from "../context.ts";
import { insertRows, type NewRows } from "../new-rows.ts";

/** What about money needs a person. */
export type WorkItemKind =
  | "amount_mismatch"
  | "surplus_payment"
  | "card_testing"
  | "refund_failed"
  | "refund_refused"
  | "dispute_opened"
  | "message_undeliverable"
  | "message_late"
  | "unknown_refund"
  | "unknown_booking"
  | "unknown_intent"
  | "event_dead";

type Item = [
  kind: WorkItemKind,
  subjectId: string,
  details?: Record<string, string | number | boolean | null>,
];

/** What the staff have to look at, as it is kept. */
export function workItemRows(ctx: Occasion, ...[kind, subjectId, details = {}]: Item): NewRows {
  return { workItems: [{ kind, subjectId, details, openedAt: ctx.clock.now() }] };
}

/** Puts something before the staff, once for each kind and subject however often it is found. */
export async function openWorkItem(ctx: Ctx | TxCtx, ...item: Item): Promise<void> {
  await insertRows(ctx, workItemRows(ctx, ...item));
  ctx.changes.tell("work");
}
