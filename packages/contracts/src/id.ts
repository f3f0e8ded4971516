import * as z from "zod/mini";

/** An id as it comes over the wire; the verb looks whether it names anything. */
export const IdSchema = z.string().check(z.maxLength(40));
