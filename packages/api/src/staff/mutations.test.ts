import { openSessions } from "@totetaxi/auth/sessions";
import type { Ctx } from "@totetaxi/core/context";
import { DEMO_STAFF } from "@totetaxi/core/staff/demo";
import type { Product } from "@totetaxi/core/testing";
import { aPerson } from "@totetaxi/core/testing/office";
import { aStaffMember } from "@totetaxi/db/factories";
import { auditLog, bookings, notes } from "@totetaxi/db/schema";
import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { OF_ACCOUNTS } from "../testing/mutations/of-accounts.ts";
import { OF_BOOKINGS } from "../testing/mutations/of-bookings.ts";
import { OF_THE_OFFICE } from "../testing/mutations/of-the-office.ts";
import { type Doings, paid, requestId, type Scene } from "../testing/mutations/scene.ts";
import { test } from "../testing/office.ts";
import { proceduresOf } from "../testing/procedures-of.ts";
import { staffRouter } from "./router.ts";

const [morgan] = DEMO_STAFF;
const { passwordHash } = morgan;

/** How each mutation of the staff site is done once. One that is missing here fails. */
const DOINGS: Doings = { ...OF_BOOKINGS, ...OF_THE_OFFICE, ...OF_ACCOUNTS };

const SESSIONS = openSessions("staff", { secure: false });

/** An admin who has an account and a password that is known, and is signed in here and on another device. */
async function anAdmin({ product }: { product: Product }, more: { email?: string } = {}) {
  const person = aPerson("admin");
  const { db } = product.ctx();
  await aStaffMember(db, { id: person.staffId, role: "admin", passwordHash, ...more });
  await SESSIONS.start(db, person.staffId, { userAgent: undefined });
  const found = await SESSIONS.read(db, await SESSIONS.start(db, person.staffId, { userAgent: undefined }));
  return { person, found };
}

const MUTATIONS = proceduresOf(staffRouter)
  .filter(({ type, meta }) => type === "mutation" && meta?.audience === "staff")
  .map(({ name }) => name);

async function linesOf({ db }: Pick<Ctx, "db">, actor: string) {
  return await db.select().from(auditLog).where(eq(auditLog.actor, actor));
}

/** Open to whoever is not signed in: each writes who came in, left or chose a password, once that is known. */
const DOORS = ["acceptInvitation", "confirmEmail", "login", "logout", "requestReset", "resetPassword"];

it("what is done before one is signed in is known one by one", () => {
  const open = proceduresOf(staffRouter).filter(
    ({ type, meta }) => type === "mutation" && meta?.audience !== "staff",
  );
  expect(open.map(({ name }) => name).sort()).toEqual(DOORS.map((name) => `session.${name}`));
});

it("every mutation of the staff site is held to the audit log (S-127)", () => {
  expect(new Set(Object.keys(DOINGS))).toEqual(new Set(MUTATIONS));
});

describe.each(Object.entries(DOINGS))("%s", (_, prepare) => {
  test("writes who, what, before or after, from where and when (S-127)", async ({ product, office }) => {
    const prepared = await anAdmin({ product });
    // Of the demonstration, so that the second factor may be taken away too.
    const { person, found } = await anAdmin({ product }, { email: morgan.email });
    let acting: Scene["office"] = office(prepared.person, prepared.found);
    // Prepared by one admin, done by another: the lines of the second are those of the deed.
    const through = new Proxy({} as Scene["office"], { get: (_, part) => Reflect.get(acting, part) });
    const deed = await prepare({ office: through, product });
    acting = office(person, found);
    await deed();
    const lines = (await linesOf(product.ctx(), person.staffId)).filter(
      ({ action }) => !action.endsWith(".changed"),
    );
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line).toMatchObject({ ip: person.ip, at: product.clock.now(), requestId: "test" });
      expect(line.before ?? line.after).not.toBeNull();
    }
  });

  test("does nothing that the log does not take: both are one transaction", async ({ product, office }) => {
    const { person, found } = await anAdmin({ product }, { email: morgan.email });
    const admin = office(person, found);
    const deed = await prepare({ office: admin, product });
    const { db } = product.ctx();
    const standing = async () => [
      await db.select().from(bookings).orderBy(bookings.id),
      await db.select().from(notes),
      await db.execute(sql`select * from refunds order by id`),
      await db.execute(sql`select * from slots order by service_day, slot`),
      await db.execute(sql`select * from messages order by id`),
      await db.execute(sql`select * from blackout_days order by service_day`),
      await db.execute(sql`select id, vip from customers order by id`),
      await db.execute(sql`select version from rate_cards order by version`),
      await db.execute(sql`select * from rate_card_drafts order by version`),
      await db.execute(sql`select * from work_items order by id`),
      await db.execute(sql`select * from staff_accounts order by id`),
      await db.execute(sql`select * from staff_sessions order by id`),
      await db.execute(sql`select * from staff_recovery_codes order by code_hash`),
      await db.execute(sql`select * from account_tokens order by id`),
      await db.execute(sql`select id, state from pgboss.job order by id`),
    ];
    const before = await standing();
    await db.execute(
      sql`alter table audit_log add constraint closed check (actor not like 'stf%') not valid`,
    );
    await expect(deed()).rejects.toThrow();
    expect(await standing()).toEqual(before);
  });
});

test("nobody changes or takes away a line of the log (I-19)", async ({ product, office }) => {
  const scene = { office: office(aPerson("admin")), product };
  const bookingId = await paid(scene);
  await scene.office.booking.note({ requestId: requestId(), bookingId, text: "Called" });
  const { db } = product.ctx();
  for (const change of [
    sql`update audit_log set actor = 'nobody'`,
    sql`delete from audit_log`,
    sql`truncate audit_log`,
    sql`update notes set text = 'x'`,
  ]) {
    await expect(db.execute(change)).rejects.toMatchObject({ cause: { code: "42501" } });
  }
  const [granted] = await db.execute(sql`
    select string_agg(distinct privilege_type, ',' order by privilege_type) as rights
    from information_schema.role_table_grants where table_name = 'audit_log' and grantee <> 'PUBLIC'`);
  expect(granted?.rights).not.toMatch(/UPDATE|DELETE|TRUNCATE/);
});
