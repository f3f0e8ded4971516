import { staffAccounts } from "@totetaxi/db/schema";
import type { Id } from "@totetaxi/values/id";
import { and, eq, isNull, sql } from "drizzle-orm";
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

/**
 * Somebody of the office with the role of this moment; undefined once the account is disabled.
 * @param session how long ago its password was given, and where the request came from.
 */
export async function staffActor(
  ctx: Pick<Ctx, "db" | "payments">,
  staffId: Id<"stf">,
  { ip, passwordAgeSeconds }: { ip: string; passwordAgeSeconds: number },
): Promise<Actor | undefined> {
  const found = await staffById(ctx.db, staffId);
  if (!found) return undefined;
  return {
    kind: "staff",
    staffId,
    role: found.role,
    ip,
    passwordIsFresh: passwordIsFresh(passwordAgeSeconds),
    lacksSecondFactor: lacksSecondFactor(found, ctx.payments.mode),
  };
}
