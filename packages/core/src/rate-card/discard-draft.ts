import type { DiscardRateCard } from "@totetaxi/contracts/staff/rate-card";
import { rateCardDrafts } from "@totetaxi/db/schema";
import { eq } from "drizzle-orm";
import { act, requireAdmin } from "../audit/act.ts";
import { requireVersion } from "../booking/version.ts";
import type { Ctx } from "../context.ts";
import { lockDraft, noDraft, requireUnpublished } from "./drafts.ts";

/**
 * Throws a draft away as it was last seen. A published card stays for ever: the database refuses to delete one.
 * @throws DomainError `not_found`, `version_conflict`, `card_published`, `admins_only`.
 */
export async function discardDraft(ctx: Ctx, { version, revision }: DiscardRateCard): Promise<{ ok: true }> {
  requireAdmin(ctx);
  return await act(ctx, "rate_card.discarded", async (ctx) => {
    await requireUnpublished(ctx, version);
    const draft = await lockDraft(ctx, version);
    if (!draft) throw noDraft();
    requireVersion(draft.revision, revision);
    await ctx.db.delete(rateCardDrafts).where(eq(rateCardDrafts.version, version));
    const before = { revision: draft.revision, savedBy: draft.savedBy };
    return { subjectId: `card:${version}`, before, result: { ok: true } };
  });
}
