import { DevicesSchema } from "@totetaxi/contracts/account";
import { DEMO_CUSTOMER, seedDemoCustomer } from "@totetaxi/core/customer/demo";
import { loginFailures, rateLimits } from "@totetaxi/db/schema";
import { describe, expect } from "vitest";
import type { Told } from "../testing/program.ts";
import { MUTATION } from "../testing/program.ts";
import { test as siteTest } from "../testing/site.ts";
import { anEmail, aVisitor, GOOD_PASSWORD } from "../testing/visitor.ts";
import { send } from "../testing/wire.ts";

const test = siteTest.extend(
  "visitor",
  ({ siteUrl }) =>
    () =>
      aVisitor(siteUrl),
);
const ACCOUNT = "x-totetaxi-account";

/** All of an answer that somebody outside can see, without what is new in each. */
function seen({ status, data, refusal, headers }: Told) {
  const text = JSON.stringify({ status, data, refusal, headers: Object.keys(headers) });
  return text
    .replace(/cst_\w{26}/g, "cst_…")
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "…")
    .replace(/eleanor[^"]+/g, "…");
}

describe("signing in", () => {
  test("registers, stays signed in, signs out, and comes back with the password", async ({ visitor }) => {
    const eleanor = visitor();
    const customer = await eleanor.register();
    expect(customer).toMatchObject({ emailVerified: false, firstName: "Eleanor", phone: "+16315550142" });
    expect((await eleanor.query("session.me")).data).toEqual({ customer });
    const [cookie, out] = [eleanor.cookie(), await eleanor.mutate("session.logout")];
    expect([out.data, eleanor.cookie(), out.headers["clear-site-data"]]).toEqual([null, "", '"cache"']);
    expect((await eleanor.query("session.me")).data).toBeNull();
    expect((await eleanor.query("session.me", undefined, { cookie: `customer=${cookie}` })).data).toBeNull();
    const back = await eleanor.mutate("session.login", {
      email: customer.email.toUpperCase(),
      password: GOOD_PASSWORD,
    });
    expect(back.data).toEqual({ customer });
    expect((await eleanor.query("account.profile")).data).toEqual(customer);
  });

  test("T-49: is a cookie on the wire, and nowhere in an answer", async ({ startCore, serve, siteUrl }) => {
    const person = { email: anEmail(), password: GOOD_PASSWORD };
    const secure = await serve({ core: await startCore({ PUBLIC_URL: "https://totetaxi.example" }) });
    for (const [url, start, end] of [
      [siteUrl, "customer=", "SameSite=Lax"],
      [secure, "__Host-customer=", "SameSite=Lax; Secure"],
    ] as const) {
      const { headers, body } = await send(`${url}/api/trpc/session.register`, {
        method: "POST",
        headers: MUTATION,
        body: JSON.stringify(person),
      });
      const [cookie = "", ...others] = headers["set-cookie"] ?? [];
      expect(others).toEqual([]);
      expect(cookie.replace(/=[\w-]{43};/, "=;")).toBe(`${start}; HttpOnly; Max-Age=2592000; Path=/; ${end}`);
      expect(body).not.toContain(/=([\w-]{43});/.exec(cookie)?.[1]);
      expect(body).not.toMatch(/argon2|hash|ses_/i);
    }
  });

  test("opens the demonstration's account with the login that is printed", async ({ visitor, database }) => {
    await seedDemoCustomer(database.drizzle, new Date());
    await seedDemoCustomer(database.drizzle, new Date());
    const { data } = await visitor().mutate("session.login", DEMO_CUSTOMER);
    expect(data).toMatchObject({ customer: { email: DEMO_CUSTOMER.email, emailVerified: true } });
    expect(await database.sql`select 1 from customers`).toHaveLength(1);
  });

  test("T-47: gives a session that is new, and ends the one that was there", async ({ visitor, siteUrl }) => {
    const eleanor = visitor();
    const { email } = await eleanor.register();
    const before = eleanor.cookie();
    await eleanor.mutate("session.login", { email, password: GOOD_PASSWORD });
    expect(eleanor.cookie()).not.toBe(before);
    expect((await aVisitor(siteUrl, { cookie: before }).query("session.me")).data).toBeNull();
    const planted = aVisitor(siteUrl, { cookie: "A".repeat(43) });
    await planted.mutate("session.login", { email, password: GOOD_PASSWORD });
    expect(planted.cookie()).not.toBe("A".repeat(43));
  });

  test("sets its cookie also in a batch, and where a stream was asked for", async ({ visitor, siteUrl }) => {
    const { email } = await visitor().register();
    const login = { email, password: GOOD_PASSWORD };
    for (const headers of [MUTATION, { ...MUTATION, "trpc-accept": "application/jsonl" }]) {
      const answer = await send(`${siteUrl}/api/trpc/session.login,account.requestReset?batch=1`, {
        method: "POST",
        headers,
        body: JSON.stringify({ 0: login, 1: { email } }),
      });
      expect(answer.headers["set-cookie"]).toHaveLength(1);
    }
  });

  test("T-50: a stored session id opens nothing", async ({ visitor, siteUrl, database }) => {
    await visitor().register();
    const [row] = await database.sql<{ id: string }[]>`select id from customer_sessions`;
    expect((await aVisitor(siteUrl, { cookie: row?.id ?? "" }).query("session.me")).data).toBeNull();
  });

  test("T-06: a customer is nobody at the office, and the other way round", async ({ visitor, serve }) => {
    const eleanor = visitor();
    await eleanor.register();
    const office = await serve({ audience: "staff" });
    for (const name of ["customer", "staff", "__Host-staff"]) {
      const there = aVisitor(office, { name, cookie: eleanor.cookie() });
      expect((await there.query("account.profile")).refusal?.data.reason).toBe("not_signed_in");
    }
  });
});

describe("T-44: whether somebody has an account", () => {
  test("cannot be seen in the answer to a registration, a login or a forgotten password", async ({
    visitor,
  }) => {
    const { email: known } = await visitor().register();
    const unknown = anEmail();
    const wrong = { password: "a password that is wrong" };
    const asked = async (email: string) => [
      seen(await visitor().mutate("session.login", { email, ...wrong })),
      seen(await visitor().mutate("account.requestReset", { email })),
      seen(await visitor().mutate("session.register", { email, password: GOOD_PASSWORD })),
      seen(await visitor().mutate("booking.lookUp", { number: "TT-000001", email })),
      seen(await visitor().mutate("session.login", { email, password: GOOD_PASSWORD })),
    ];
    expect(await asked(known)).toEqual(await asked(unknown));
  });

  test("is told to the mailbox alone", async ({ visitor, product }) => {
    const { email } = await visitor().register();
    await visitor().register({ email, firstName: "Mallory" });
    await visitor().mutate("account.requestReset", { email: anEmail() });
    await product.work();
    expect(product.mails.map(({ to, subject }) => [to.address, subject])).toEqual([
      [email, "Please confirm your e-mail for ToteTaxi"],
      [email, "Please confirm your e-mail for ToteTaxi"],
    ]);
  });
});

describe("T-46: a bad password", () => {
  test.for([
    ["password_too_short", "fourteen chars"],
    ["password_too_long", "ab1 ".repeat(65)],
    ["password_common", "passwordpassword1"],
    ["password_personal", "totetaxi totetaxi"],
  ])("is refused with a reason: %s", async ([reason, password], { visitor, database }) => {
    const { status, refusal } = await visitor().mutate("session.register", { email: anEmail(), password });
    expect([status, refusal?.data.reason]).toEqual([422, reason]);
    expect(await database.sql`select 1 from customers`).toEqual([]);
  });
});

describe("T-45: guessing passwords", () => {
  test("is asked to wait after ten tries, whoever is guessed at, and keeps nobody else out", async ({
    visitor,
    startCore,
    serve,
  }) => {
    const { email } = await visitor().register();
    const url = await serve({ core: await startCore({ TRUSTED_PROXIES: "1" }) });
    const from = (ip: string, password: string, whose = email) =>
      aVisitor(url).mutate("session.login", { email: whose, password }, { "x-forwarded-for": ip });
    for (const whose of [email, anEmail()]) {
      const tries = Array.from({ length: 25 }, (_, at) =>
        from("198.51.100.7", `wrong password ${at}`, whose),
      );
      const statuses = (await Promise.all(tries)).map(({ status }) => status);
      // A window of fifteen minutes may end while the test runs.
      expect([5, 15]).toContain(statuses.filter((status) => status === 429).length);
    }
    const waiting = await from("198.51.100.7", GOOD_PASSWORD);
    if (waiting.status === 429) {
      expect(waiting.refusal?.message).toMatch(/try again in \d+ seconds/);
      expect(Number(waiting.headers["retry-after"])).toBeGreaterThan(0);
    }
    expect((await from("198.51.100.8", GOOD_PASSWORD)).status).toBe(200);
  });

  test("ends after a hundred wrong ones in a row, alike for an account and for none, until its owner resets it", async ({
    visitor,
    product,
    database,
  }) => {
    const eleanor = visitor();
    const [{ email }, nobody] = [await eleanor.register(), anEmail()];
    await Promise.all(
      [email, nobody].map((email) => visitor().mutate("session.login", { email, password: "wrong" })),
    );
    await database.drizzle.update(loginFailures).set({ count: 99 });
    const tries = [email, nobody].map(async (email) => {
      const answers = [];
      for (let time = 0; time < 3; time++)
        answers.push(await visitor().mutate("session.login", { email, password: "wrong" }));
      return answers.map(({ refusal }) => refusal?.data.reason);
    });
    for (const reasons of await Promise.all(tries))
      expect(reasons).toEqual(["wrong_login", "login_locked", "login_locked"]);
    const locked = await visitor().mutate("session.login", { email, password: GOOD_PASSWORD });
    expect(locked.refusal?.data.reason).toBe("login_locked");
    expect((await eleanor.query("session.me")).data).not.toBeNull();

    await visitor().mutate("account.requestReset", { email });
    await product.work();
    const token = product.mails
      .map(({ text }) => /reset-password#([\w-]+)/.exec(text)?.[1])
      .find((found) => found);
    const password = "seven tall pelicans wait";
    expect((await visitor().mutate("account.resetPassword", { token, password })).data).toEqual({ ok: true });
    expect((await visitor().mutate("session.login", { email, password })).status).toBe(200);
    await product.work();
  });

  test("leaves no e-mail and no password where tries are counted", async ({ visitor, database }) => {
    const email = anEmail();
    await visitor().mutate("session.login", { email, password: GOOD_PASSWORD });
    const counted = [
      await database.drizzle.select().from(rateLimits),
      await database.drizzle.select().from(loginFailures),
    ];
    expect(JSON.stringify(counted)).not.toMatch(/example\.com|kayak/);
  });
});

describe("T-55: a page that was made for somebody else", () => {
  test("does and shows nothing of whoever is signed in now", async ({ visitor, database }) => {
    const browser = visitor();
    const first = await browser.register();
    const second = await browser.register();
    const change = (page: string) =>
      browser.mutate("account.update", { firstName: "Mallory" }, { [ACCOUNT]: page });
    for (const page of [first.customerId, "guest", ""]) {
      const { status, refusal } = await change(page);
      expect([status, refusal?.data.reason]).toEqual([409, "account_changed"]);
      const read = await browser.query("account.profile", {}, { [ACCOUNT]: page });
      expect([read.status, read.refusal?.data.reason]).toEqual([409, "account_changed"]);
    }
    expect(await database.sql`select first_name from customers group by 1`).toEqual([
      { first_name: "Eleanor" },
    ]);
    expect((await change(second.customerId)).status).toBe(200);
    await browser.mutate("session.logout", {}, { [ACCOUNT]: first.customerId });
    expect(browser.cookie()).toBe("");
    const asGuest = await browser.mutate(
      "account.requestReset",
      { email: first.email },
      { [ACCOUNT]: "guest" },
    );
    expect(asGuest.status).toBe(200);
  });
});

describe("the devices of an account", () => {
  test("are listed by name, and can be signed out one by one or all but this", async ({ visitor }) => {
    const here = visitor();
    const { email } = await here.register();
    const others = [visitor(), visitor(), visitor()];
    for (const other of others) await other.mutate("session.login", { email, password: GOOD_PASSWORD });
    const { devices } = DevicesSchema.parse((await here.query("session.devices")).data);
    expect(devices.map(({ name }) => name)).toEqual(Array(4).fill("Chrome on Mac"));
    expect(devices.filter(({ current }) => current)).toHaveLength(1);

    const { devices: theirs } = DevicesSchema.parse((await others[0]?.query("session.devices"))?.data);
    const deviceId = theirs.find(({ current }) => current)?.deviceId;
    expect((await here.mutate("session.end", { deviceId })).data).toEqual({ ok: true });
    expect((await others[0]?.query("session.me"))?.data).toBeNull();
    const stranger = visitor();
    await stranger.register();
    const foreign = await stranger.mutate("session.end", { deviceId: devices[0]?.deviceId });
    expect([foreign.status, foreign.refusal?.data.reason]).toEqual([404, "not_found"]);
    expect((await here.mutate("session.endOthers")).data).toEqual({ ended: 2 });
    expect((await here.query("session.me")).data).not.toBeNull();
    expect((await others[1]?.query("session.me"))?.data).toBeNull();
  });
});
