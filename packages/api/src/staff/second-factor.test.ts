import { DEMO_STAFF, seedDemoStaff } from "@totetaxi/core/staff/demo";
import { rateLimits } from "@totetaxi/db/schema";
import { sql } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { describe, expect } from "vitest";
import * as z from "zod/mini";
import { test as siteTest } from "../testing/site.ts";
import { aVisitor } from "../testing/visitor.ts";
import { staffRouter } from "./router.ts";

const [MORGAN, { email, password }] = DEMO_STAFF;
const Shown = z.object({ secret: z.string(), uri: z.string() });
const Codes = z.object({ codes: z.array(z.string()) });

/** Sam, who has just turned a second factor on with the code of the step before this one. */
const test = siteTest.extend("sam", async ({ product, serve }) => {
  const { db, clock } = product.ctx();
  await seedDemoStaff(db, clock.now());
  const officeUrl = await serve({ router: staffRouter, audience: "staff" });
  const browser = aVisitor(officeUrl, { name: "staff" });
  await browser.mutate("session.login", { email, password });
  const { secret, uri } = Shown.parse((await browser.mutate("me.showFactor")).data);
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  // Steps are counted from here, so that a step that ends in the middle of a test changes no code.
  const begun = Date.now();
  /** What the app shows so many steps from the beginning. */
  const code = (steps = 0) => app.generate({ timestamp: begun + steps * 30_000 });
  const { codes } = Codes.parse((await browser.mutate("me.confirmFactor", { code: code(-1) })).data);
  const login = async (typed?: string) => {
    const elsewhere = aVisitor(officeUrl, { name: "staff" });
    const told = await elsewhere.mutate("session.login", { email, password, ...(typed && { code: typed }) });
    return told.refusal?.data.reason ?? "in";
  };
  const admin = aVisitor(officeUrl, { name: "staff" });
  await admin.mutate("session.login", { email: MORGAN.email, password: MORGAN.password });
  return { browser, admin, login, code, codes, secret, uri, db };
});

describe("the second factor (T-54)", () => {
  test("is asked for once the password is right, and by nobody else's password", async ({ sam }) => {
    expect(await sam.login()).toBe("code_needed");
    expect(await sam.login("000000")).toBe("wrong_code");
    expect(await sam.login(sam.code())).toBe("in");
    const wrong = await sam.browser.mutate("session.login", {
      email,
      password: "not the password at all",
      code: sam.code(1),
    });
    expect(wrong.refusal?.data.reason).toBe("wrong_login");
  });

  test("takes a code once, also of two who send it at once, and none older than one that counted", async ({
    sam,
  }) => {
    const both = await Promise.all([sam.login(sam.code()), sam.login(sam.code())]);
    expect(both.toSorted()).toEqual(["in", "wrong_code"]);
    expect(await sam.login(sam.code())).toBe("wrong_code");
    expect(await sam.login(sam.code(-1))).toBe("wrong_code");
    expect(await sam.login(sam.code(1))).toBe("in");
  });

  test("makes who tried five wrong codes wait, also when they come at once", async ({ sam }) => {
    const tries = await Promise.all(Array.from({ length: 7 }, () => sam.login("000000")));
    expect(tries.filter((reason) => reason === "wrong_code")).toHaveLength(5);
    expect(tries.filter((reason) => reason === "rate_limited")).toHaveLength(2);
    expect(await sam.login(sam.code())).toBe("rate_limited");
    await sam.db.update(rateLimits).set({ windowStart: sql`${rateLimits.windowStart} - interval '1 hour'` });
    expect(await sam.login(sam.code())).toBe("in");
  });

  test("has ten recovery codes, each good once, however they are typed", async ({ sam }) => {
    expect(new Set(sam.codes).size).toBe(10);
    const [first = "", second = ""] = sam.codes;
    expect(await sam.login(first)).toBe("in");
    expect(await sam.login(first)).toBe("wrong_code");
    expect(await sam.login(second.toLowerCase().replaceAll("-", " "))).toBe("in");
    expect((await sam.browser.query("me.factor")).data).toMatchObject({ recoveryCodesLeft: 8 });
    const { codes } = Codes.parse((await sam.browser.mutate("me.renewRecoveryCodes")).data);
    expect(await sam.login(sam.codes[2])).toBe("wrong_code");
    expect(await sam.login(codes[0])).toBe("in");
  });

  test("is in the database as nothing that anybody could use", async ({ sam }) => {
    const kept = await sam.db.execute(sql`
      select coalesce(string_agg(t, ' '), '') as text from (
        select s::text as t from staff_accounts s union all select r::text from staff_recovery_codes r) x`);
    const text = String(kept[0]?.text);
    expect(text).toContain(email);
    for (const secret of [sam.secret, ...sam.codes, ...sam.codes.map((code) => code.replaceAll("-", ""))]) {
      expect(text).not.toContain(secret);
    }
  });

  test("that was only shown is none yet; one that is taken away is asked for no more", async ({ sam }) => {
    const { secret } = Shown.parse((await sam.browser.mutate("me.showFactor")).data);
    const next = new TOTP({ secret: Secret.fromBase32(secret) });
    expect(await sam.login(next.generate())).toBe("wrong_code");
    expect(await sam.login(sam.code())).toBe("in");
    await sam.browser.mutate("me.endFactor");
    expect(await sam.login()).toBe("in");
  });

  test("that is lost with its codes is taken away by an admin: its owner is signed out and comes in without it", async ({
    sam,
  }) => {
    const { data } = await sam.browser.query("session.me");
    const { staff } = z.object({ staff: z.object({ staffId: z.string() }) }).parse(data);
    await sam.admin.mutate("staff.resetFactor", { staffId: staff.staffId });
    expect((await sam.browser.query("today.get")).refusal?.data.reason).toBe("not_signed_in");
    expect(await sam.login()).toBe("in");
  });
});
