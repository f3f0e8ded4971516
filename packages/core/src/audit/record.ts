import { actorIp, actorName, type Occasion, type TxCtx } from "../context.ts";
import { insertRows, type NewRows } from "../new-rows.ts";

/** What was changed: ids, states and amounts only. */
export type Change = Readonly<Record<string, string | number | boolean | null>>;

type Told = [action: string, subjectId: string, change: { before?: Change; after?: Change }];

/** Who did what, as the append-only log keeps it. */
export function auditRows(
  ctx: Occasion,
  action: string,
  subjectId: string,
  change: { before?: Change; after?: Change },
): NewRows {
  const row = {
    at: ctx.clock.now(),
    actor: actorName(ctx.actor),
    action,
    subjectId,
    before: change.before ?? null,
    after: change.after ?? null,
    ip: actorIp(ctx.actor),
    requestId: ctx.requestId,
  };
  return { auditLog: [row] };
}

/** Writes who did what into the log, in the transaction that did it. */
export async function record(ctx: TxCtx, ...told: Told): Promise<void> {
  await insertRows(ctx, auditRows(ctx, ...told));
}
