import { staffAccounts } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import { isId } from "@totetaxi/values/id";
import { and, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { requireStaff } from "../../audit/act.ts";
import type { TxCtx } from "../../context.ts";
import type { StaffRow } from "../queries.ts";

/** Makes everybody wait who would change who the admins are. */
export async function lockAdmins(ctx: TxCtx): Promise<void> {
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended('admins of the office', 0))`);
}

/** Whether the office has an admin who can sign in, `beside` this one. */
export async function hasAdmin({ db }: TxCtx, beside?: StaffRow["id"]): Promise<boolean> {
  const [admin] = await db
    .select({ id: staffAccounts.id })
    .from(staffAccounts)
    .where(
      and(
        eq(staffAccounts.role, "admin"),
        beside && ne(staffAccounts.id, beside),
        isNull(staffAccounts.disabledAt),
        isNotNull(staffAccounts.passwordHash),
      ),
    )
    .limit(1);
  return admin !== undefined;
}

/**
 * Somebody else's account, with everybody waiting who would change who the admins are: two of them who take each
 * other's rights at once must not both succeed.
 * @throws DomainError `not_found`; `not_yourself` for one's own.
 */
export async function lockOther(ctx: TxCtx, staffId: string): Promise<StaffRow> {
  if (staffId === requireStaff(ctx).staffId) {
    throw new DomainError("refused", "not_yourself", "Somebody else has to do this to your own account.");
  }
  await lockAdmins(ctx);
  const [account] = isId("stf", staffId)
    ? await ctx.db.select().from(staffAccounts).where(eq(staffAccounts.id, staffId)).for("update")
    : [];
  if (!account) throw new DomainError("not_found", "not_found", "There is no such account.");
  return account;
}

/** @throws DomainError `last_admin` when nobody else could do what admins do. */
export async function requireAnotherAdmin(ctx: TxCtx, { id, role }: StaffRow): Promise<void> {
  if (role !== "admin" || (await hasAdmin(ctx, id))) return;
  throw new DomainError("refused", "last_admin", "The office needs an admin: this is the last one.");
}
