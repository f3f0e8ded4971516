import * as z from "zod/mini";

/** What of the office's pages a change is about; `booking` is also its payments, its refunds and its place on a van. */
export const TOPICS = ["booking", "calendar", "work", "customer"] as const;
export type Topic = (typeof TOPICS)[number];

/** Where a follower goes on after a break; left out at the first time. */
export const FollowChangesSchema = z.optional(
  z.strictObject({ lastEventId: z.optional(z.string().check(z.maxLength(100))) }),
);
export type FollowChanges = z.output<typeof FollowChangesSchema>;

/** Something of these has changed, or may have: what shows it is to be asked for again. */
export type Changed = { topics: readonly Topic[] };
