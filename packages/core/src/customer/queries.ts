import { customers } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import type { Id } from "@totetaxi/values/id";
import { and, asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { TxCtx } from "../context.ts";
import type { Db } from "../database.ts";

export type CustomerRow = typeof customers.$inferSelect;

/** The accounts that an e-mail may open: the one that has proved it, and the newest of those that only claim it. */
export type Accounts = { verified: CustomerRow | undefined; claimed: CustomerRow | undefined };

const is = (email: string) =>
  and(eq(sql`lower(${customers.email})`, email.toLowerCase()), isNull(customers.deletedAt));

/** The account to which an e-mail belongs. */
export async function verifiedOwner(db: Db, email: string): Promise<CustomerRow | undefined> {
  const [owner] = await db
    .select()
    .from(customers)
    .where(and(is(email), isNotNull(customers.emailVerifiedAt)));
  return owner;
}

/** The accounts that claim an e-mail and have not proved it, the newest first. */
export async function claimants(db: Db, email: string): Promise<CustomerRow[]> {
  return await db
    .select()
    .from(customers)
    .where(and(is(email), isNull(customers.emailVerifiedAt)))
    .orderBy(desc(customers.createdAt), desc(customers.id));
}

export async function accountsOf(db: Db, email: string): Promise<Accounts> {
  const [verified, [claimed]] = await Promise.all([verifiedOwner(db, email), claimants(db, email)]);
  return { verified, claimed };
}

function here(id: Id<"cst">) {
  return and(eq(customers.id, id), isNull(customers.deletedAt));
}

function signedIn(customer: CustomerRow | undefined): CustomerRow {
  if (customer) return customer;
  throw notSignedIn();
}

/** The account of somebody who is signed in. @throws DomainError `not_signed_in` when it has gone meanwhile. */
export async function ownAccount(db: Db, id: Id<"cst">): Promise<CustomerRow> {
  const [customer] = await db.select().from(customers).where(here(id));
  return signedIn(customer);
}

/** The same under its lock: nobody books for it until the transaction has ended. @throws DomainError `not_signed_in`. */
export async function lockOwnAccount(ctx: TxCtx, id: Id<"cst">): Promise<CustomerRow> {
  const [customer] = await ctx.db.select().from(customers).where(here(id)).for("update");
  return signedIn(customer);
}

/** Takes all accounts of an e-mail under their locks: nobody books for one of them until the transaction has ended. */
export async function lockAccountsOf(ctx: TxCtx, email: string): Promise<void> {
  await ctx.db
    .select({ id: customers.id })
    .from(customers)
    .where(is(email))
    .orderBy(asc(customers.id))
    .for("update");
}

export function notSignedIn(): DomainError {
  return new DomainError("unauthorized", "not_signed_in", "Please sign in to go on.");
}
