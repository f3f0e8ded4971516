import { QuoteAnswerSchema, QuoteRequestSchema } from "@totetaxi/contracts/quote";
import { previewQuote } from "@totetaxi/core/catalog";
import { publicProcedure, router } from "../trpc.ts";

export const quote = router({
  preview: publicProcedure
    .input(QuoteRequestSchema)
    .output(QuoteAnswerSchema)
    .query(({ ctx, input }) => previewQuote(ctx.ctx, input)),
});
