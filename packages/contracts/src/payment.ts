import * as z from "zod/mini";

export const PaymentStatusSchema = z.enum([
  "pending",
  "processing",
  "succeeded",
  "failed",
  "canceled",
  "partially_refunded",
  "refunded",
]);

/** What a browser needs to pay one booking: useless for anything else. */
export const PaymentAccessSchema = z.strictObject({ clientSecret: z.string(), publishableKey: z.string() });
export type PaymentAccess = z.output<typeof PaymentAccessSchema>;
