import { middleware, procedureFor } from "../trpc.ts";
import { permit } from "./permit.ts";

const permitted = middleware(({ ctx, path, next }) => {
  permit(ctx.ctx.actor, path);
  return next();
});

/** For people of the office, as the table of permissions says for the procedure's name. */
export const staffProcedure = procedureFor("staff").use(permitted);
