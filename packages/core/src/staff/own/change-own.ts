import type { Done } from "@totetaxi/contracts/nothing";
import type { ChangeOwnEmail, ChangeOwnPassword, Rename } from "@totetaxi/contracts/staff/account";
import { staffAccounts } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import { eq } from "drizzle-orm";
import { act, requireFreshPassword } from "../../audit/act.ts";
import { masked } from "../../audit/masked.ts";
import type { Ctx } from "../../context.ts";
import { requireGoodPassword } from "../../customer/good-password.ts";
import type { KeyCtx } from "../../customer/keys.ts";
import { limitLinks, sendLink } from "../../customer/links.ts";
import { ownAccount, withPassword } from "../own-account.ts";
import { setPassword } from "./set-password.ts";

/** Changes how one is called. */
export async function renameOwn(ctx: Ctx, { name }: Rename): Promise<Done> {
  const { id, name: was } = await ownAccount(ctx);
  return await act(ctx, "staff.renamed", async ({ db }) => {
    await db.update(staffAccounts).set({ name }).where(eq(staffAccounts.id, id));
    const [before, after] = [{ name: masked(was) }, { name: masked(name) }];
    return { subjectId: id, before, after, result: { ok: true } };
  });
}

/**
 * Changes one's password. Every session ends, and this browser gets a new one.
 * @throws DomainError `wrong_password`, `password_…`, `rate_limited`, `busy`.
 */
export async function changeOwnPassword(ctx: KeyCtx, input: ChangeOwnPassword): Promise<Done> {
  const { keys } = ctx;
  const account = await withPassword(ctx, input.password);
  requireGoodPassword(keys, input.newPassword, { email: account.email, firstName: account.name });
  const passwordHash = await keys.hash(input.newPassword);
  await act(ctx, "staff.password_changed", async (tx) => {
    await setPassword(tx, account, passwordHash);
    await keys.endAll(tx.db, account.id);
    return { subjectId: account.id, after: { changed: true }, result: undefined };
  });
  await keys.signIn(ctx.db, account.id);
  return { ok: true };
}

/**
 * Asks the new mailbox first: the e-mail changes when the link that is sent there is used.
 * @throws DomainError `password_needed`, `rate_limited`.
 */
export async function changeOwnEmail(ctx: Ctx, { email }: ChangeOwnEmail): Promise<Done> {
  requireFreshPassword(ctx);
  const { id } = await ownAccount(ctx);
  await limitLinks(ctx, email);
  return await act(ctx, "staff.email_change_asked", async (tx) => {
    await sendLink(tx, { kind: "staff_email", email, staffId: id });
    return { subjectId: id, after: { asked: true }, result: { ok: true } };
  });
}

/** Signs one of one's own devices out. @throws DomainError `not_found`. */
export async function endOwnDevice(ctx: KeyCtx, { deviceId }: { deviceId: string }): Promise<Done> {
  const { id } = await ownAccount(ctx);
  return await act(ctx, "staff.device_ended", async ({ db }) => {
    if (await ctx.keys.endDevice(db, deviceId)) {
      return { subjectId: id, after: { ended: 1 }, result: { ok: true } };
    }
    throw new DomainError("not_found", "not_found", "There is no such device.");
  });
}

/** Signs out everywhere but here. */
export async function endOwnOthers(ctx: KeyCtx): Promise<{ ended: number }> {
  const { id } = await ownAccount(ctx);
  return await act(ctx, "staff.devices_ended", async ({ db }) => {
    const ended = await ctx.keys.endOthers(db);
    return { subjectId: id, after: { ended }, result: { ended } };
  });
}
