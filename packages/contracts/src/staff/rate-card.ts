import { RateCardSchema } from "@totetaxi/pricing";
import * as z from "zod/mini";
import { VersionSchema } from "./version.ts";

const CardVersion = z.string().check(z.maxLength(20));

export const RateCardsSchema = z.strictObject({
  /** The version that prices are made on now. */
  inForce: z.string(),
  cards: z.array(z.strictObject({ version: z.string(), effectiveFrom: z.string(), card: RateCardSchema })),
  drafts: z.array(
    z.strictObject({
      version: z.string(),
      revision: VersionSchema,
      savedBy: z.string(),
      savedAt: z.string(),
      card: RateCardSchema,
    }),
  ),
});
export type RateCards = z.output<typeof RateCardsSchema>;

/** `revision` is left out for a new draft; its version is the card's own. */
export const DraftRateCardSchema = z.strictObject({
  card: RateCardSchema,
  revision: z.optional(VersionSchema),
});
export type DraftRateCard = z.output<typeof DraftRateCardSchema>;
export const DraftedSchema = z.strictObject({ version: z.string(), revision: VersionSchema });
export type Drafted = z.output<typeof DraftedSchema>;

export const CompareRateCardsSchema = z.strictObject({ from: CardVersion, to: CardVersion });
export type CompareRateCards = z.output<typeof CompareRateCardsSchema>;

const Value = z.nullable(z.union([z.string(), z.number(), z.boolean()]));
/** What differs, line by line; null is a line that the other card has not. A peak is in its path by name and year. */
export const CardDifferencesSchema = z.strictObject({
  lines: z.array(z.strictObject({ path: z.array(z.string()), from: Value, to: Value })),
});
export type CardDifferences = z.output<typeof CardDifferencesSchema>;

/** Published once, for good, from an instant on that has not been; at once when none is named. */
export const PublishRateCardSchema = z.strictObject({
  version: CardVersion,
  revision: VersionSchema,
  effectiveFrom: z.optional(z.iso.datetime()),
});
export type PublishRateCard = z.output<typeof PublishRateCardSchema>;

/** A draft as it was last seen; a published card is nobody's to throw away. */
export const DiscardRateCardSchema = z.strictObject({ version: CardVersion, revision: VersionSchema });
export type DiscardRateCard = z.output<typeof DiscardRateCardSchema>;
