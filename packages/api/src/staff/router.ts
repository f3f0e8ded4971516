import { router } from "../trpc.ts";

/** All that the staff portal may ask for: nothing yet, since nobody can sign in yet. */
export const staffRouter = router({});
export type StaffRouter = typeof staffRouter;
