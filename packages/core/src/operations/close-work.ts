import type { Replay, WorkDone } from "@totetaxi/contracts/staff/work";
import { workItems } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import { and, eq, isNull } from "drizzle-orm";
import { act } from "../audit/act.ts";
import type { Ctx } from "../context.ts";

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

/** Gives a job that has failed for the last time another life in its own queue. @throws DomainError `work_already_done`. */
export async function replayJob(ctx: Ctx, { deadLetterId }: Replay): Promise<{ ok: true }> {
  return await act(ctx, "work.replayed", async (ctx) => {
    if (!(await ctx.jobs.replay(ctx.db, deadLetterId))) throw gone();
    return { subjectId: deadLetterId, after: { replayed: true }, result: { ok: true } };
  });
}
