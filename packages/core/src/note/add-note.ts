import { notes } from "@totetaxi/db/schema";
import { and, eq } from "drizzle-orm";
import type { Act } from "../audit/act.ts";
import { actorName, type TxCtx } from "../context.ts";

/**
 * Writes down something for the office. The same request writes it once; the caller holds the subject's lock, behind
 * which a second click waits.
 */
export async function addNote(
  ctx: TxCtx,
  subjectId: string,
  { requestId, text }: { requestId: string; text: string },
): Promise<Act<{ ok: true }>> {
  const result = { ok: true } as const;
  const [known] = await ctx.db
    .select({ id: notes.id })
    .from(notes)
    .where(and(eq(notes.subjectId, subjectId), eq(notes.requestId, requestId)));
  if (known) return { repeated: true, result };
  const [written] = await ctx.db
    .insert(notes)
    .values({ subjectId, requestId, at: ctx.clock.now(), by: actorName(ctx.actor), text })
    .returning({ id: notes.id });
  // The text stays with the note: the log says that it was written, and how long it was.
  return { subjectId, after: { noteId: written?.id ?? null, length: text.length }, result };
}
