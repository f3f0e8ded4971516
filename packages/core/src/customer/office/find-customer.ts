import { customers } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import { isId } from "@totetaxi/values/id";
import { and, eq, isNull } from "drizzle-orm";
import type { TxCtx } from "../../context.ts";
import type { Db } from "../../database.ts";

type Customer = typeof customers.$inferSelect;

function known(found: Customer | undefined): Customer {
  if (found) return found;
  throw new DomainError("not_found", "not_found", "There is no such customer.");
}

function byId(customerId: string) {
  return and(
    eq(customers.id, isId("cst", customerId) ? customerId : known(undefined).id),
    isNull(customers.deletedAt),
  );
}

/** Any customer who has not gone, as the office may see all. @throws DomainError `not_found`. */
export async function findCustomer(db: Db, customerId: string): Promise<Customer> {
  const [found] = await db.select().from(customers).where(byId(customerId));
  return known(found);
}

/** The same under its lock. @throws DomainError `not_found`. */
export async function lockCustomer(ctx: TxCtx, customerId: string): Promise<Customer> {
  const [found] = await ctx.db.select().from(customers).where(byId(customerId)).for("update");
  return known(found);
}
