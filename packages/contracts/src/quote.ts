import * as z from "zod/mini";

export { QuoteRequestSchema } from "@totetaxi/pricing";

const Cents = z.int();

export const PriceLineSchema = z.strictObject({
  rule: z.string(),
  label: z.string(),
  because: z.string(),
  cents: Cents,
});
export type PriceLineView = z.output<typeof PriceLineSchema>;

/** The ten components of every price, in integer cents (domain rules, section 3). */
export const PriceComponentsSchema = z.strictObject({
  basePriceCents: Cents,
  surchargeCents: Cents,
  sameDayCents: Cents,
  coiFeeCents: Cents,
  organizingTotalCents: Cents,
  organizingTaxCents: Cents,
  geographicSurchargeCents: Cents,
  timeWindowSurchargeCents: Cents,
  discountCents: Cents,
  totalCents: Cents,
});

/** What `quote.preview` and the price tool answer. */
export const QuoteAnswerSchema = z.discriminatedUnion("ok", [
  z.strictObject({
    ok: z.literal(true),
    ...PriceComponentsSchema.shape,
    rateCard: z.string(),
    lines: z.readonly(z.array(PriceLineSchema)),
  }),
  z.strictObject({ ok: z.literal(false), reason: z.string(), message: z.string(), field: z.string() }),
]);
export type QuoteAnswerView = z.output<typeof QuoteAnswerSchema>;
