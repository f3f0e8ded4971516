import type { StaffSignedIn } from "@totetaxi/contracts/staff/session";
import { record } from "../audit/record.ts";
import { actorIp } from "../context.ts";
import type { KeyCtx } from "../customer/keys.ts";
import { inTransaction } from "../transaction.ts";
import { memberOf, type StaffRow } from "./queries.ts";
import { staffView } from "./view.ts";

/** Gives the browser a session of somebody who has shown who they are; the log says who came in, and from where. */
export async function enter(ctx: KeyCtx, account: StaffRow): Promise<StaffSignedIn> {
  const { keys } = ctx;
  const actor = memberOf(ctx, account, { ip: actorIp(ctx.actor) ?? "none", passwordAgeSeconds: 0 });
  await inTransaction(ctx, async (tx) => {
    await keys.signIn(tx.db, account.id);
    const after = { secondFactor: account.factor !== null };
    await record({ ...tx, actor }, "staff.signed_in", account.id, { after });
  });
  return { staff: staffView(ctx, account) };
}
