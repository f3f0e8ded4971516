import * as z from "zod/mini";

/** For what needs no input. */
export const NothingSchema = z.optional(z.strictObject({}));

/** The answer of what has nothing to tell, above all not whether there is such an account. */
export const DoneSchema = z.strictObject({ ok: z.literal(true) });
export type Done = z.output<typeof DoneSchema>;
