import { rateCardDrafts, rateCards } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import { eq } from "drizzle-orm";
import type { TxCtx } from "../context.ts";

export function noDraft(): DomainError {
  return new DomainError("not_found", "not_found", "There is no such draft.");
}

/** @throws DomainError `card_published`. */
export async function requireUnpublished(ctx: TxCtx, version: string): Promise<void> {
  const [known] = await ctx.db
    .select({ version: rateCards.version })
    .from(rateCards)
    .where(eq(rateCards.version, version));
  if (!known) return;
  throw new DomainError(
    "conflict",
    "card_published",
    "That card is published, and published cards never change.",
    {
      field: "card.version",
    },
  );
}

/** A draft that nobody else saves, publishes or throws away until the commit. */
export async function lockDraft(ctx: TxCtx, version: string) {
  const [draft] = await ctx.db
    .select()
    .from(rateCardDrafts)
    .where(eq(rateCardDrafts.version, version))
    .for("update");
  return draft;
}
