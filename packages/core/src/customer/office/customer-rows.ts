import type { CustomerRow } from "@totetaxi/contracts/staff/customer";
import type { customers } from "@totetaxi/db/schema";
import type { Db } from "../../database.ts";
import { totalsOf } from "../totals.ts";

type Customer = typeof customers.$inferSelect;

/** Customers with their totals. */
export async function customerRows(db: Db, found: readonly Customer[]): Promise<CustomerRow[]> {
  if (found.length === 0) return [];
  const totals = await totalsOf(
    db,
    found.map(({ id }) => id),
  );
  return found.map(({ id, firstName, lastName, email, phone, vip, createdAt }) => ({
    customerId: id,
    name: `${firstName} ${lastName}`.trim(),
    email,
    phone,
    vip,
    ...totals(id),
    createdAt: createdAt.toISOString(),
  }));
}
