import type { Replay, WorkDone } from "@totetaxi/contracts/staff/work";
import { workItems } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import { and, eq, isNull } from "drizzle-orm";
import { act } from "../audit/act.ts";
import type { Ctx, TxCtx } from "../context.ts";
import type { DeadJob, QueueName } from "../jobs.ts";
import { awaitDeadEvent } from "../stripe-event/apply-event.ts";

function gone(): DomainError {
  return new DomainError("conflict", "work_already_done", "Somebody has already seen to this.");
}

/** A person has seen to it. @throws DomainError `work_already_done`. */
export async function closeWork(ctx: Ctx, { workItemId }: WorkDone): Promise<{ ok: true }> {
  return await act(ctx, "work.done", async (ctx) => {
    const [closed] = await ctx.db
      .update(workItems)
      .set({ closedAt: ctx.clock.now() })
      .where(and(eq(workItems.id, workItemId), isNull(workItems.closedAt)))
      .returning();
    if (!closed) throw gone();
    return { subjectId: closed.subjectId, after: { workItemId, kind: closed.kind }, result: { ok: true } };
  });
}

/** An event that was given up waits again, or its job would find nothing to do. */
async function revive(ctx: TxCtx, { queue, data }: DeadJob): Promise<void> {
  const events: QueueName = "apply-stripe-event";
  if (queue === events) await awaitDeadEvent(ctx, String(data?.eventId));
}

/** Gives a job that has failed for the last time another life in its own queue. @throws DomainError `work_already_done`. */
export async function replayJob(ctx: Ctx, { deadLetterId }: Replay): Promise<{ ok: true }> {
  return await act(ctx, "work.replayed", async (ctx) => {
    const dead = await ctx.jobs.replay(ctx.db, deadLetterId);
    if (!dead) throw gone();
    await revive(ctx, dead);
    return { subjectId: deadLetterId, after: { replayed: true }, result: { ok: true } };
  });
}
