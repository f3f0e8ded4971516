import * as z from "zod/mini";

/** What a reader saw. Sent back with a change: when somebody was faster, the change is refused and nothing is lost. */
export const VersionSchema = z.int().check(z.gte(1));
