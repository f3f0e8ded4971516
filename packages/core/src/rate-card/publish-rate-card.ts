import type { Drafted, DraftRateCard, PublishRateCard } from "@totetaxi/contracts/staff/rate-card";
import { rateCardDrafts, rateCards } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import { eq } from "drizzle-orm";
import { act, requireAdmin, requireFreshPassword } from "../audit/act.ts";
import { requireVersion } from "../booking/version.ts";
import type { Ctx } from "../context.ts";
import { lockDraft, noDraft, requireUnpublished } from "./drafts.ts";

/**
 * Saves the next card while it is being written: nothing is priced on it yet.
 * @throws DomainError `card_published`, `version_conflict`, `admins_only`.
 */
export async function draftRateCard(ctx: Ctx, { card, revision }: DraftRateCard): Promise<Drafted> {
  const { staffId } = requireAdmin(ctx);
  const { version } = card;
  return await act(ctx, "rate_card.drafted", async (ctx) => {
    await requireUnpublished(ctx, version);
    const known = await lockDraft(ctx, version);
    if (known || revision !== undefined) requireVersion(known?.revision ?? 0, revision ?? 0);
    const saved = { card, revision: (known?.revision ?? 0) + 1, savedBy: staffId, savedAt: ctx.clock.now() };
    await ctx.db
      .insert(rateCardDrafts)
      .values({ version, ...saved })
      .onConflictDoUpdate({ target: rateCardDrafts.version, set: saved });
    const after = { revision: saved.revision };
    return { subjectId: `card:${version}`, after, result: { version, revision: saved.revision } };
  });
}

/**
 * Puts a card into force, at once or from an instant on that is still ahead. From then on nobody changes it, and no booking made
 * before is priced again.
 * @throws DomainError `not_found`, `version_conflict`, `card_published`, `effective_in_past`, `admins_only`,
 * `password_needed`.
 */
export async function publishRateCard(ctx: Ctx, input: PublishRateCard): Promise<{ ok: true }> {
  requireAdmin(ctx);
  requireFreshPassword(ctx);
  return await act(ctx, "rate_card.published", async (ctx) => {
    await requireUnpublished(ctx, input.version);
    const draft = await lockDraft(ctx, input.version);
    if (!draft) throw noDraft();
    requireVersion(draft.revision, input.revision);
    const now = ctx.clock.now();
    const effectiveFrom = input.effectiveFrom === undefined ? now : new Date(input.effectiveFrom);
    if (effectiveFrom < now) {
      throw new DomainError(
        "refused",
        "effective_in_past",
        "A card comes into force now or later, not in the past.",
        {
          field: "effectiveFrom",
        },
      );
    }
    await ctx.db.insert(rateCards).values({ version: draft.version, card: draft.card, effectiveFrom });
    await ctx.db.delete(rateCardDrafts).where(eq(rateCardDrafts.version, draft.version));
    return {
      subjectId: `card:${draft.version}`,
      before: { revision: draft.revision },
      after: { effectiveFrom: effectiveFrom.toISOString() },
      result: { ok: true },
    };
  });
}
