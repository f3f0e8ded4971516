import { aCustomer, aStaffMember } from "@totetaxi/db/factories";
import { customers, staffAccounts } from "@totetaxi/db/schema";
import { test } from "@totetaxi/db/testing";
import { describe, expect, vi } from "vitest";
import { openSessions } from "./sessions.ts";

const shop = openSessions("customer", { secure: true });
const office = openSessions("staff", { secure: true });
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604.1";
const AT = { userAgent: IPHONE };

/** What a browser sends back of a cookie that was set. */
function sent(cookie: string): string {
  return cookie.split(";", 1)[0] ?? "";
}

describe("a session", () => {
  test("T-49: lives in a cookie that no script and no other host can read", async ({
    database: { drizzle: db },
  }) => {
    const [customer, staff] = [await aCustomer(db), await aStaffMember(db)];
    expect((await shop.start(db, customer.id, AT)).replace(/=[\w-]{43};/, "=…;")).toBe(
      "__Host-customer=…; HttpOnly; Max-Age=2592000; Path=/; SameSite=Lax; Secure",
    );
    expect((await office.start(db, staff.id, AT)).replace(/=[\w-]{43};/, "=…;")).toBe(
      "__Host-staff=…; HttpOnly; Max-Age=43200; Path=/; SameSite=Strict; Secure",
    );
    expect(shop.goodbye()).toBe("__Host-customer=; HttpOnly; Max-Age=0; Path=/; SameSite=Lax; Secure");
    const plain = openSessions("customer", { secure: false });
    expect(await plain.start(db, customer.id, AT)).toMatch(
      /^customer=[^;]+; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax$/,
    );
  });

  test("T-50: is stored as a hash, which opens nothing", async ({ database: { drizzle: db, sql } }) => {
    const { id } = await aCustomer(db);
    const cookie = sent(await shop.start(db, id, AT));
    const [row] = await sql`select * from customer_sessions`;
    expect(JSON.stringify(row)).not.toContain(cookie.split("=")[1]);
    expect(await shop.read(db, `__Host-customer=${row?.id}`)).toBeUndefined();
    expect(
      await shop.read(db, `__Host-customer=${Buffer.from(row?.id, "hex").toString("base64url")}`),
    ).toBeUndefined();
    expect(await shop.read(db, cookie)).toMatchObject({ accountId: id });
  });

  test("T-06: of a customer is nothing to the office, and the other way round", async ({
    database: { drizzle: db },
  }) => {
    const [customer, staff] = [await aCustomer(db), await aStaffMember(db)];
    const [mine, theirs] = [
      sent(await shop.start(db, customer.id, AT)),
      sent(await office.start(db, staff.id, AT)),
    ];
    expect([await office.read(db, mine), await shop.read(db, theirs)]).toEqual([undefined, undefined]);
    const renamed = [mine.replace("customer", "staff"), theirs.replace("staff", "customer")];
    expect([await office.read(db, renamed[0]), await shop.read(db, renamed[1])]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test("T-47: is a new one after signing in, and the one before is dead", async ({
    database: { drizzle: db },
  }) => {
    const { id } = await aCustomer(db);
    const before = sent(await shop.start(db, id, AT));
    const after = sent(await shop.start(db, id, { ...AT, instead: await shop.read(db, before) }));
    expect(await shop.read(db, before)).toBeUndefined();
    expect(await shop.read(db, after)).toMatchObject({ accountId: id });
    expect(await shop.read(db, `__Host-customer=${"A".repeat(43)}`)).toBeUndefined();
  });

  test.for([
    ["customer", "13 days 23 hours", "14 days 1 minute", "29 days 23 hours", "30 days 1 minute"],
    ["staff", "29 minutes", "31 minutes", "11 hours 55 minutes", "12 hours 1 minute"],
  ] as const)(
    "T-51: of %s ends when it was idle for too long, or is too old",
    async ([audience, quiet, tooQuiet, old, tooOld], { database: { drizzle: db, sql } }) => {
      const sessions = openSessions(audience, { secure: true });
      const { id } = audience === "staff" ? await aStaffMember(db) : await aCustomer(db);
      const table = sql(`${audience}_sessions`);
      const cookie = sent(await sessions.start(db, id, AT));
      const pass = (time: string) =>
        sql`update ${table} set last_seen_at = last_seen_at - ${time}::interval, expires_at = expires_at - ${time}::interval`;
      const age = (time: string) => sql`update ${table} set created_at = now() - ${time}::interval`;

      await pass(quiet);
      expect(await sessions.read(db, cookie)).toMatchObject({ accountId: id });
      await pass(quiet);
      expect(await sessions.read(db, cookie)).toMatchObject({ accountId: id });
      await age(old);
      expect(await sessions.read(db, cookie)).toMatchObject({ accountId: id });
      await age(tooOld);
      expect(await sessions.read(db, cookie)).toBeUndefined();

      const idle = sent(await sessions.start(db, id, AT));
      await pass(tooQuiet);
      expect(await sessions.read(db, idle)).toBeUndefined();
      expect(await sql`select 1 from ${table}`).toEqual([]);
    },
  );

  test("T-51: is not prolonged by a page that asks by itself while nobody is at it", async ({
    database: { drizzle: db, sql },
  }) => {
    const { id } = await aStaffMember(db);
    const cookie = sent(await office.start(db, id, AT));
    const pass = () =>
      sql`update staff_sessions set last_seen_at = last_seen_at - '16 minutes'::interval, expires_at = expires_at - '16 minutes'::interval`;
    await pass();
    expect(await office.read(db, cookie, { unattended: true })).toMatchObject({ accountId: id });
    await pass();
    expect(await office.read(db, cookie, { unattended: true })).toBeUndefined();
  });

  test.for([-600_000, 600_000, 3_600_000 * 24 * 60])(
    "T-51: is judged by the database's clock, whatever ours says (%i ms off)",
    async (off, { database: { drizzle: db, sql } }) => {
      const { id } = await aStaffMember(db);
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + off });
      try {
        const cookie = sent(await office.start(db, id, AT));
        await sql`update staff_sessions set last_seen_at = last_seen_at - '29 minutes'::interval, expires_at = expires_at - '29 minutes'::interval`;
        expect(await office.read(db, cookie)).toMatchObject({ accountId: id });
        const [row] = await sql`select expires_at - now() > '29 minutes' as renewed from staff_sessions`;
        expect(row).toEqual({ renewed: true });
        await sql`update staff_sessions set expires_at = now() - '1 second'::interval`;
        expect(await office.read(db, cookie)).toBeUndefined();
      } finally {
        vi.useRealTimers();
      }
    },
  );

  test("T-48: ends with the account, at the next call", async ({ database: { drizzle: db } }) => {
    const [customer, staff] = [await aCustomer(db), await aStaffMember(db)];
    const [mine, theirs] = [
      sent(await shop.start(db, customer.id, AT)),
      sent(await office.start(db, staff.id, AT)),
    ];
    await db.update(customers).set({ deletedAt: new Date() });
    await db.update(staffAccounts).set({ disabledAt: new Date() });
    expect([await shop.read(db, mine), await office.read(db, theirs)]).toEqual([undefined, undefined]);
  });

  test("is none where the cookie is nonsense", async ({ database: { drizzle: db } }) => {
    for (const value of ["", "x", "../..", "a".repeat(5_000), "%00", "null", "' or 1=1"])
      expect(await shop.read(db, `__Host-customer=${value}`)).toBeUndefined();
    expect(await shop.read(db, undefined)).toBeUndefined();
  });
});

describe("the list of devices", () => {
  test("names each, tells which is this one, and ends one or all others", async ({
    database: { drizzle: db, sql },
  }) => {
    const [me, other] = [await aCustomer(db), await aCustomer(db)];
    const phone = sent(await shop.start(db, me.id, AT));
    await sql`update customer_sessions set last_seen_at = now() - '1 day'::interval`;
    const desk = sent(
      await shop.start(db, me.id, { userAgent: "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537" }),
    );
    const theirs = sent(await shop.start(db, other.id, { userAgent: undefined }));
    const here = await shop.read(db, desk);
    if (!here) throw new Error("not signed in");
    const listed = await shop.devices(db, here);
    expect(listed.map(({ name, current }) => ({ name, current }))).toEqual([
      { name: "Chrome on Windows", current: true },
      { name: "Safari on iPhone", current: false },
    ]);

    const [foreign] = await sql<
      { public_id: string }[]
    >`select public_id from customer_sessions where customer_id = ${other.id}`;
    expect(await shop.endDevice(db, me.id, foreign?.public_id ?? "")).toBe(false);
    expect(await shop.endDevice(db, me.id, listed[1]?.deviceId ?? "")).toBe(true);
    expect(await shop.read(db, phone)).toBeUndefined();

    await shop.start(db, me.id, AT);
    expect(await shop.endOthers(db, here)).toBe(1);
    expect(await shop.read(db, desk)).toMatchObject({ accountId: me.id });
    await shop.endAll(db, me.id);
    expect(await shop.read(db, desk)).toBeUndefined();
    expect(await shop.read(db, theirs)).toMatchObject({ accountId: other.id });
  });
});
