import { type QuoteAnswer, type QuoteRequest, quote } from "@totetaxi/pricing";
import type { Ctx } from "../context.ts";

/** The price of a trip on today's card, or why it cannot be sold. Lead time and places are not judged here. */
export async function previewQuote(ctx: Ctx, request: QuoteRequest): Promise<QuoteAnswer> {
  const { list } = await ctx.catalogues.current(ctx.db, ctx.clock.now());
  return quote(list, ctx.actor.kind === "staff" ? request : { ...request, channel: "online" });
}
