import { DoneSchema, NothingSchema } from "@totetaxi/contracts/nothing";
import {
  CardDifferencesSchema,
  CompareRateCardsSchema,
  DiscardRateCardSchema,
  DraftedSchema,
  DraftRateCardSchema,
  PublishRateCardSchema,
  RateCardsSchema,
} from "@totetaxi/contracts/staff/rate-card";
import {
  compareRateCards,
  discardDraft,
  draftRateCard,
  listRateCards,
  publishRateCard,
} from "@totetaxi/core/rate-card";
import { router } from "../trpc.ts";
import { staffProcedure } from "./procedure.ts";

export const rateCard = router({
  list: staffProcedure
    .input(NothingSchema)
    .output(RateCardsSchema)
    .query(({ ctx }) => listRateCards(ctx.ctx)),
  compare: staffProcedure
    .input(CompareRateCardsSchema)
    .output(CardDifferencesSchema)
    .query(({ ctx, input }) => compareRateCards(ctx.ctx, input)),
  draft: staffProcedure
    .input(DraftRateCardSchema)
    .output(DraftedSchema)
    .mutation(({ ctx, input }) => draftRateCard(ctx.ctx, input)),
  discard: staffProcedure
    .input(DiscardRateCardSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => discardDraft(ctx.ctx, input)),
  publish: staffProcedure
    .input(PublishRateCardSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => publishRateCard(ctx.ctx, input)),
});
