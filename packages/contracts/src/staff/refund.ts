import * as z from "zod/mini";
import { RequestIdSchema } from "../booking.ts";
import { IdSchema } from "../id.ts";
import { PagingFields } from "../paging.ts";
import { PersonSchema } from "./audit.ts";
import { BecauseSchema } from "./booking-acts.ts";

export const RefundStatusSchema = z.enum([
  "requested",
  "approved",
  "submitted",
  "succeeded",
  "failed",
  "denied",
]);

/** Any part of what a booking's payment still holds, for an admin to decide. */
export const CreateRefundSchema = z.strictObject({
  requestId: RequestIdSchema,
  bookingId: IdSchema,
  /** Of a booking that was paid more than once: from which payment. Left out, the one that is kept. */
  paymentId: z.optional(IdSchema),
  amountCents: z.int().check(z.gte(1), z.lte(100_000_000)),
  because: BecauseSchema,
});
export type CreateRefund = z.output<typeof CreateRefundSchema>;

export const ApproveRefundSchema = z.strictObject({ refundId: IdSchema });
export type ApproveRefund = z.output<typeof ApproveRefundSchema>;

export const DenyRefundSchema = z.strictObject({ refundId: IdSchema, because: BecauseSchema });
export type DenyRefund = z.output<typeof DenyRefundSchema>;

export const WithdrawRefundSchema = z.strictObject({ refundId: IdSchema });
export type WithdrawRefund = z.output<typeof WithdrawRefundSchema>;

/** A refund with all that happened to it. `submitted` waits for the bank; only `succeeded` is money given back. */
export const RefundViewSchema = z.strictObject({
  refundId: z.string(),
  bookingId: z.string(),
  paymentId: z.string(),
  number: z.string(),
  amountCents: z.int(),
  status: RefundStatusSchema,
  because: z.string(),
  requestedBy: z.string(),
  approvedBy: z.nullable(z.string()),
  /** Who turned it down; whoever asked for it, when it was withdrawn. */
  deniedBy: z.nullable(z.string()),
  /** Why an admin turned it down. */
  deniedBecause: z.nullable(z.string()),
  failureReason: z.nullable(z.string()),
  /** Of one that failed: what nobody has asked back again since. Of any other 0. */
  owedCents: z.int(),
  /** Whether whoever asks may approve it: an admin, and not their own above the limit. */
  mayApprove: z.boolean(),
  /** Whether whoever asks proposed it, and nobody has decided yet. */
  mayWithdraw: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type RefundView = z.output<typeof RefundViewSchema>;

export const ListRefundsSchema = z.strictObject({
  status: z.optional(z.union([RefundStatusSchema, z.array(RefundStatusSchema).check(z.maxLength(6))])),
  ...PagingFields,
});
export type ListRefunds = z.output<typeof ListRefundsSchema>;

export const RefundPageSchema = z.strictObject({
  refunds: z.array(RefundViewSchema),
  people: z.array(PersonSchema),
  nextCursor: z.nullable(z.string()),
});
export type RefundPage = z.output<typeof RefundPageSchema>;
