import type { CardDifferences, CompareRateCards, RateCards } from "@totetaxi/contracts/staff/rate-card";
import { rateCardDrafts, rateCards } from "@totetaxi/db/schema";
import { RateCardSchema } from "@totetaxi/pricing";
import { DomainError } from "@totetaxi/values/domain-error";
import { asc, desc } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { compareCards } from "./compare.ts";

/** Every card there is, the latest first, and the drafts of the next. */
export async function listRateCards(ctx: Ctx): Promise<RateCards> {
  const [{ card: inForce }, cards, drafts] = await Promise.all([
    ctx.catalogues.current(ctx.db, ctx.clock.now()),
    ctx.db.select().from(rateCards).orderBy(desc(rateCards.effectiveFrom)),
    ctx.db.select().from(rateCardDrafts).orderBy(asc(rateCardDrafts.version)),
  ]);
  return {
    inForce: inForce.version,
    cards: cards.map(({ version, effectiveFrom, card }) => ({
      version,
      effectiveFrom: effectiveFrom.toISOString(),
      card: RateCardSchema.parse(card),
    })),
    drafts: drafts.map(({ version, revision, savedBy, savedAt, card }) => ({
      version,
      revision,
      savedBy,
      savedAt: savedAt.toISOString(),
      card: RateCardSchema.parse(card),
    })),
  };
}

/** Two cards or drafts, line by line. @throws DomainError `not_found`. */
export async function compareRateCards(ctx: Ctx, { from, to }: CompareRateCards): Promise<CardDifferences> {
  const { cards, drafts } = await listRateCards(ctx);
  const [before, after] = [from, to].map((wanted) =>
    [...drafts, ...cards].find(({ version }) => version === wanted),
  );
  if (!before || !after) throw new DomainError("not_found", "not_found", "There is no such rate card.");
  return compareCards(before.card, after.card);
}
