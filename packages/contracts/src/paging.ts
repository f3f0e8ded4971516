import * as z from "zod/mini";

/** Where a list goes on, as the page before said. Hooks also say which way they page; our lists go one way. */
export const PagingFields = {
  cursor: z.optional(z.string().check(z.maxLength(200))),
  direction: z.optional(z.literal("forward")),
};
