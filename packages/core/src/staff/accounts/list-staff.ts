import type { StaffAccount, StaffAccounts } from "@totetaxi/contracts/staff/account";
import { staffAccounts, staffSessions } from "@totetaxi/db/schema";
import { asc, max } from "drizzle-orm";
import { requireAdmin } from "../../audit/act.ts";
import type { Ctx } from "../../context.ts";
import type { StaffRow } from "../queries.ts";

function stateOf({ disabledAt, passwordHash }: StaffRow): StaffAccount["state"] {
  if (disabledAt !== null) return "disabled";
  return passwordHash === null ? "invited" : "active";
}

/** Everybody who has or had an account in the office. @throws DomainError `admins_only`. */
export async function listStaff(ctx: Ctx): Promise<StaffAccounts> {
  requireAdmin(ctx);
  const [rows, sessions] = await Promise.all([
    ctx.db.select().from(staffAccounts).orderBy(asc(staffAccounts.name), asc(staffAccounts.id)),
    ctx.db
      .select({ staffId: staffSessions.accountId, seenAt: max(staffSessions.lastSeenAt) })
      .from(staffSessions)
      .groupBy(staffSessions.accountId),
  ]);
  const seen = new Map(sessions.map(({ staffId, seenAt }) => [staffId, seenAt]));
  return {
    accounts: rows.map((row) => ({
      staffId: row.id,
      name: row.name,
      email: row.email,
      role: row.role,
      state: stateOf(row),
      hasSecondFactor: row.factor !== null,
      createdAt: row.createdAt.toISOString(),
      lastSeenAt: seen.get(row.id)?.toISOString() ?? null,
    })),
  };
}
