import { act } from "../audit/act.ts";
import type { KeyCtx } from "../customer/keys.ts";

/** Ends the session of this browser, and the log says who left; where nobody is signed in, only the cookie goes. */
export async function logOutStaff(ctx: KeyCtx): Promise<null> {
  const { actor, keys } = ctx;
  if (actor.kind !== "staff") await keys.signOut(ctx.db);
  else {
    await act(ctx, "staff.signed_out", async ({ db }) => {
      await keys.signOut(db);
      return { subjectId: actor.staffId, after: { signedIn: false }, result: undefined };
    });
  }
  return null;
}
