import * as z from "zod/mini";

/** What a reader saw. Sent back with a change: when somebody was faster, the change is refused and nothing is lost. */
export const VersionSchema = z.int().check(z.gte(1));

/** An id as it comes over the wire; the verb looks whether it names anything. */
export const IdSchema = z.string().check(z.maxLength(40));

/** Where the next page begins, as the page before told it. */

/** What is answered where there is nothing more to tell. */
export const DoneSchema = z.strictObject({ ok: z.literal(true) });
export type Done = z.output<typeof DoneSchema>;

/** For what needs no input. */
export const NothingSchema = z.optional(z.strictObject({}));
