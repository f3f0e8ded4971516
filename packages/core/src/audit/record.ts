import { auditLog } from "@totetaxi/db/schema";
import { actorIp, actorName, type TxCtx } from "../context.ts";

/** What was changed: ids, states and amounts only. */
export type Change = Readonly<Record<string, string | number | boolean | null>>;

/** Writes who did what into the append-only log, in the transaction that did it. */
export async function record(
  ctx: TxCtx,
  action: string,
  subjectId: string,
  change: { before?: Change; after?: Change },
): Promise<void> {
  await ctx.db.insert(auditLog).values({
    at: ctx.clock.now(),
    actor: actorName(ctx.actor),
    action,
    subjectId,
    before: change.before ?? null,
    after: change.after ?? null,
    ip: actorIp(ctx.actor),
    requestId: ctx.requestId,
  });
}
