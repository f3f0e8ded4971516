import { staffAccounts } from "@totetaxi/db/schema";
import type { Id } from "@totetaxi/values/id";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { StaffActor } from "../audit/act.ts";
import type { Actor, Ctx } from "../context.ts";
import type { Db } from "../database.ts";
import { lacksSecondFactor, passwordIsFresh } from "./policy.ts";

export type StaffRow = typeof staffAccounts.$inferSelect;

/** The account of the office with that e-mail, while it is not disabled. */
export async function staffByEmail(db: Db, email: string): Promise<StaffRow | undefined> {
  const [found] = await db
    .select()
    .from(staffAccounts)
    .where(
      and(eq(sql`lower(${staffAccounts.email})`, email.toLowerCase()), isNull(staffAccounts.disabledAt)),
    );
  return found;
}

/** The account, while it is not disabled. */
export async function staffById(db: Db, staffId: Id<"stf">): Promise<StaffRow | undefined> {
  const [found] = await db
    .select()
    .from(staffAccounts)
    .where(and(eq(staffAccounts.id, staffId), isNull(staffAccounts.disabledAt)));
  return found;
}

type Presence = { ip: string; passwordAgeSeconds: number };

/** Who somebody is to the rules, by their account and how they are here. */
export function memberOf(
  { payments }: Pick<Ctx, "payments">,
  account: StaffRow,
  { ip, passwordAgeSeconds }: Presence,
): StaffActor {
  return {
    kind: "staff",
    staffId: account.id,
    role: account.role,
    ip,
    passwordIsFresh: passwordIsFresh(passwordAgeSeconds),
    lacksSecondFactor: lacksSecondFactor(account, payments.mode),
  };
}

/**
 * Somebody of the office with the role of this moment; undefined once the account is disabled.
 * @param session how long ago its password was given, and where the request came from.
 */
export async function staffActor(
  ctx: Pick<Ctx, "db" | "payments">,
  staffId: Id<"stf">,
  session: Presence,
): Promise<Actor | undefined> {
  const found = await staffById(ctx.db, staffId);
  return found && memberOf(ctx, found, session);
}
