import type { Person } from "@totetaxi/contracts/staff/audit";
import { staffAccounts } from "@totetaxi/db/schema";
import { isId } from "@totetaxi/values/id";
import { asc, inArray } from "drizzle-orm";
import type { Db } from "../database.ts";

/** The names of those ids that are people of the office; jobs, Stripe and customers have none here. */
export async function peopleNamed(db: Db, ids: Iterable<string | null>): Promise<Person[]> {
  const staff = [...new Set(ids)].filter((id) => id !== null && isId("stf", id));
  if (staff.length === 0) return [];
  return await db
    .select({ id: staffAccounts.id, name: staffAccounts.name })
    .from(staffAccounts)
    .where(inArray(staffAccounts.id, staff));
}

/** Everybody of the office, by name; nobody is ever deleted. */
export async function peopleOfTheOffice(db: Db): Promise<Person[]> {
  return await db
    .select({ id: staffAccounts.id, name: staffAccounts.name })
    .from(staffAccounts)
    .orderBy(asc(staffAccounts.name), asc(staffAccounts.id));
}
