import * as z from "zod/mini";

/** Something about money or mail that needs a person. */
export const WorkItemSchema = z.strictObject({
  workItemId: z.int(),
  kind: z.string(),
  subjectId: z.string(),
  details: z.record(z.string(), z.nullable(z.union([z.string(), z.number(), z.boolean()]))),
  openedAt: z.string(),
  /** Which booking it is about, as people name it. */
  booking: z.nullable(z.strictObject({ bookingId: z.string(), number: z.string(), name: z.string() })),
  /** The refund that it is about, and what of it is still owed to the customer. */
  refund: z.nullable(z.strictObject({ amountCents: z.int(), owedCents: z.int() })),
});
export type WorkItemView = z.output<typeof WorkItemSchema>;

/** A job that has failed for the last time; `data` is ids only. */
export const DeadLetterSchema = z.strictObject({
  deadLetterId: z.string(),
  queue: z.string(),
  data: z.record(z.string(), z.string()),
  reason: z.nullable(z.string()),
  diedAt: z.string(),
});
export type DeadLetterView = z.output<typeof DeadLetterSchema>;

/** All that waits for a person is counted; of each the first are named. */
export const WorkSchema = z.strictObject({
  /** The most urgent first. */
  items: z.array(WorkItemSchema),
  itemCount: z.int(),
  /** The oldest first. */
  deadLetters: z.array(DeadLetterSchema),
  deadLetterCount: z.int(),
});
export type Work = z.output<typeof WorkSchema>;

export const WorkDoneSchema = z.strictObject({ workItemId: z.int().check(z.gte(1)) });
export type WorkDone = z.output<typeof WorkDoneSchema>;

export const ReplaySchema = z.strictObject({ deadLetterId: z.uuid() });
export type Replay = z.output<typeof ReplaySchema>;
