import type { Ctx, Occasion, TxCtx } from "../context.ts";
import { insertRows, type NewRows } from "../new-rows.ts";

/**
 * What about money needs a person, the most urgent first: what has a deadline, then where a customer waits for money, then
 * money that nobody can place, then all that costs nobody anything today.
 */
export const WORK_ITEM_KINDS = [
  "dispute_opened",
  "dispute_appealed",
  "dispute_inquiry",
  "refund_failed",
  "refund_refused",
  "amount_mismatch",
  "unknown_booking",
  "unknown_refund",
  "surplus_payment",
  "unknown_intent",
  "message_undeliverable",
  "card_testing",
  "event_dead",
  "message_late",
] as const;
export type WorkItemKind = (typeof WORK_ITEM_KINDS)[number];

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
