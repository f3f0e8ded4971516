import { DEMO_STAFF, seedDemoStaff } from "@totetaxi/core/staff/demo";
import { auditLog, staffSessions } from "@totetaxi/db/schema";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { aProgram } from "../testing/program.ts";
import { test as siteTest } from "../testing/site.ts";
import { aVisitor } from "../testing/visitor.ts";
import { staffRouter } from "./router.ts";

const [MORGAN, SAM] = DEMO_STAFF;
const loginOf = ({ email, password }: { email: string; password: string }) => ({ email, password });

const test = siteTest.extend("officeUrl", async ({ product, serve }) => {
  const { db, clock } = product.ctx();
  await seedDemoStaff(db, clock.now());
  return await serve({ router: staffRouter, audience: "staff" });
});

describe("signing in to the office", () => {
  test("opens a session of its own kind, and refuses in the same words whatever was wrong (S-120, T-49)", async ({
    officeUrl,
  }) => {
    const browser = aVisitor(officeUrl, { name: "staff" });
    const wrong = await browser.mutate("session.login", { ...loginOf(MORGAN), password: SAM.password });
    const unknown = await browser.mutate("session.login", { ...loginOf(SAM), email: "nobody@example.com" });
    expect(wrong.refusal).toEqual(unknown.refusal);
    const { data, headers } = await browser.mutate("session.login", loginOf(MORGAN));
    expect(data).toMatchObject({ staff: { name: MORGAN.name, role: "admin" } });
    expect(headers["set-cookie"]?.[0]).toMatch(
      /^staff=[\w-]{43}; HttpOnly; Max-Age=43200; Path=\/; SameSite=Strict$/,
    );
  });

  test("ends the session that was there before (T-47)", async ({ officeUrl }) => {
    const browser = aVisitor(officeUrl, { name: "staff" });
    await browser.mutate("session.login", loginOf(SAM));
    const before = aVisitor(officeUrl, { name: "staff", cookie: browser.cookie() });
    await browser.mutate("session.login", loginOf(MORGAN));
    expect((await before.query("session.me")).data).toBeNull();
    expect((await browser.query("session.me")).data).toMatchObject({ staff: { email: MORGAN.email } });
  });
});

describe("the log", () => {
  test("says who came in and left, and from which address; of who failed it says nothing (S-127)", async ({
    product,
    officeUrl,
  }) => {
    const browser = aVisitor(officeUrl, { name: "staff" });
    await browser.mutate("session.logout");
    await browser.mutate("session.login", { ...loginOf(MORGAN), password: SAM.password });
    await browser.mutate("session.login", loginOf(MORGAN));
    await browser.mutate("session.logout");
    const lines = await product.ctx().db.select().from(auditLog).orderBy(auditLog.id);
    const [{ actor = "" } = {}] = lines;
    expect(actor).toMatch(/^stf_/);
    const whence = { actor, subjectId: actor, ip: "127.0.0.1" };
    expect(lines).toMatchObject([
      { ...whence, action: "staff.signed_in", after: { secondFactor: false } },
      { ...whence, action: "staff.signed_out" },
    ]);
  });

  test("not being writable, nobody comes in", async ({ product, officeUrl }) => {
    const { db } = product.ctx();
    await db.execute(sql`alter table audit_log add constraint closed check (false) not valid`);
    const browser = aVisitor(officeUrl, { name: "staff" });
    expect((await browser.mutate("session.login", loginOf(MORGAN))).data).toBeUndefined();
    expect(await db.select().from(staffSessions)).toEqual([]);
    expect((await browser.query("session.me")).data).toBeNull();
  });
});

test("an office of many people behind one address is not taken for one who copies the calendar", async ({
  startCore,
  serve,
}) => {
  const core = await startCore({ TRUSTED_PROXIES: "1" });
  const program = aProgram(await serve({ core, router: staffRouter, audience: "staff" }));
  const ask = async () =>
    (await program.query("session.me", undefined, { "x-forwarded-for": "198.51.100.7" })).status;
  const statuses = new Set<number>();
  for (let asked = 0; asked < 650; asked += 50) {
    for (const status of await Promise.all(Array.from({ length: 50 }, ask))) statuses.add(status);
  }
  expect([...statuses]).toEqual([200]);
});

describe("the password", () => {
  test("counts for 5 minutes, by the database's clock, and is then asked again (S-120)", async ({
    product,
    officeUrl,
  }) => {
    const browser = aVisitor(officeUrl, { name: "staff" });
    await browser.mutate("session.login", loginOf(MORGAN));
    const approve = async () => {
      const { refusal } = await browser.mutate("refund.approve", { refundId: "ref_none" });
      return refusal?.data.reason;
    };
    const pass = (time: string) =>
      product
        .ctx()
        .db.update(staffSessions)
        .set({ passwordAt: sql`now() - ${time}::interval` });
    await pass("4 minutes");
    expect(await approve()).toBe("not_found");
    await pass("5 minutes 1 second");
    expect(await approve()).toBe("password_needed");
    const wrong = await browser.mutate("session.confirmPassword", { password: SAM.password });
    expect(wrong.refusal?.data.reason).toBe("wrong_password");
    expect(await approve()).toBe("password_needed");
    await browser.mutate("session.confirmPassword", { password: MORGAN.password });
    expect(await approve()).toBe("not_found");
  });
});
