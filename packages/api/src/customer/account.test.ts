import { CreatedBookingSchema } from "@totetaxi/contracts/booking";
import type { Product } from "@totetaxi/core/testing";
import { anOrder } from "@totetaxi/core/testing/order";
import { aStaffMember } from "@totetaxi/db/factories";
import { bookings } from "@totetaxi/db/schema";
import { describe, expect } from "vitest";
import { test as siteTest } from "../testing/site.ts";
import { anEmail, aVisitor, GOOD_PASSWORD, type Visitor } from "../testing/visitor.ts";

const test = siteTest.extend(
  "visitor",
  ({ siteUrl }) =>
    () =>
      aVisitor(siteUrl),
);
const OTHER_PASSWORD = "seven tall pelicans wait";

/** The token of the newest link to that page that was mailed to this address. */
async function mailedLink(
  product: Product,
  email: string,
  page: "verify-email" | "reset-password" = "verify-email",
): Promise<string> {
  await product.work();
  const mails = product.mails.filter(({ to }) => to.address === email.toLowerCase());
  return (
    mails.map(({ text }) => new RegExp(`/${page}#([\\w-]{43})`).exec(text)?.[1]).findLast((found) => found) ??
    "no link"
  );
}

async function bookAs(visitor: Visitor, email: string, order: Parameters<typeof anOrder>[0] = {}) {
  const contact = { firstName: "Eleanor", lastName: "Vance", email, phone: "(631) 555-0142" };
  const { data } = await visitor.mutate("booking.create", anOrder({ contact, ...order }));
  return CreatedBookingSchema.parse(data);
}

describe("proving an e-mail", () => {
  test("brings what was booked with it as a guest into the account, and nothing before that", async ({
    visitor,
    product,
  }) => {
    const email = anEmail();
    const { booking } = await bookAs(visitor(), email.toUpperCase());
    await bookAs(visitor(), anEmail());
    const eleanor = visitor();
    await eleanor.register({ email });
    expect((await eleanor.query("booking.list", {})).data).toEqual({ bookings: [], nextCursor: null });
    const token = await mailedLink(product, email);
    expect((await visitor().mutate("account.verifyEmail", { token })).data).toEqual({
      email,
      joinedBookings: 1,
    });
    expect((await eleanor.query("booking.list", {})).data).toMatchObject({
      bookings: [{ bookingId: booking.bookingId }],
    });
    expect((await eleanor.query("account.profile")).data).toMatchObject({ emailVerified: true });
    expect((await eleanor.query("booking.get", { bookingId: booking.bookingId })).status).toBe(200);
  });

  test("is asked again when the mail got lost, and the link before is dead", async ({ visitor, product }) => {
    const eleanor = visitor();
    const { email } = await eleanor.register();
    const before = await mailedLink(product, email);
    expect((await eleanor.mutate("account.resendVerification")).data).toEqual({ ok: true });
    const token = await mailedLink(product, email);
    expect((await visitor().mutate("account.verifyEmail", { token: before })).refusal?.data.reason).toBe(
      "link_invalid",
    );
    expect((await visitor().mutate("account.verifyEmail", { token })).status).toBe(200);
  });

  test("closes accounts that only claimed it, whoever made them; their bookings join its owner's", async ({
    visitor,
    product,
  }) => {
    const [email, mallory, eleanor] = [anEmail(), visitor(), visitor()];
    await mallory.register({ email, firstName: "Mallory" });
    await bookAs(mallory, email);
    await product.work();
    await eleanor.register({ email, password: OTHER_PASSWORD });
    const token = await mailedLink(product, email);
    expect((await visitor().mutate("account.verifyEmail", { token })).data).toMatchObject({
      joinedBookings: 1,
    });
    expect((await mallory.query("session.me")).data).toBeNull();
    const login = (password: string) => visitor().mutate("session.login", { email, password });
    expect((await login(GOOD_PASSWORD)).refusal?.data.reason).toBe("wrong_login");
    expect((await login(OTHER_PASSWORD)).status).toBe(200);

    const again = visitor();
    await again.register({ email });
    const second = await mailedLink(product, email);
    expect(product.mails.at(-1)?.subject).toBe("You already have a ToteTaxi account");
    await visitor().mutate("account.verifyEmail", { token: second });
    expect((await again.query("session.me")).data).toBeNull();
    expect((await eleanor.query("session.me")).data).not.toBeNull();
  });

  test("does not make a customer of somebody of the office", async ({ visitor, product, database }) => {
    const { email } = await aStaffMember(database.drizzle);
    const sam = visitor();
    await sam.register({ email });
    const token = await mailedLink(product, email);
    const { refusal } = await sam.mutate("account.verifyEmail", { token });
    expect(refusal?.data.reason).toBe("email_taken");
    const reset = visitor();
    await reset.mutate("account.requestReset", { email });
    const link = await mailedLink(product, email, "reset-password");
    const set = await reset.mutate("account.resetPassword", { token: link, password: OTHER_PASSWORD });
    expect(set.refusal?.data.reason).toBe("link_invalid");
  });
});

describe("T-52: a link for a new password", () => {
  test("works once, ends every session, proves the e-mail and is told", async ({ visitor, product }) => {
    const eleanor = visitor();
    const { email } = await eleanor.register();
    await visitor().mutate("account.requestReset", { email });
    const token = await mailedLink(product, email, "reset-password");
    const reset = (password: string) => visitor().mutate("account.resetPassword", { token, password });
    expect((await reset("too short")).refusal?.data.reason).toBe("password_too_short");
    const both = await Promise.all([reset(OTHER_PASSWORD), reset(OTHER_PASSWORD)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect((await eleanor.query("session.me")).data).toBeNull();
    const back = await eleanor.mutate("session.login", { email, password: OTHER_PASSWORD });
    expect(back.data).toMatchObject({ customer: { emailVerified: true } });
    const old = await visitor().mutate("session.login", { email, password: GOOD_PASSWORD });
    expect(old.status).toBe(401);
    await product.work();
    expect(product.mails.map(({ subject }) => subject)).toContain("Your ToteTaxi password was changed");
  });

  test("is refused alike when it is older, changed, expired or of another kind; looking at it uses nothing", async ({
    visitor,
    product,
    database,
    siteUrl,
  }) => {
    const eleanor = visitor();
    const { email } = await eleanor.register();
    const verification = await mailedLink(product, email);
    await visitor().mutate("account.requestReset", { email });
    const older = await mailedLink(product, email, "reset-password");
    await visitor().mutate("account.requestReset", { email });
    const token = await mailedLink(product, email, "reset-password");
    const changed = token.slice(0, -2) + (token.endsWith("AA") ? "BB" : "AA");
    const refused = new Set<string>();
    for (const bad of [older, changed, verification, "", "x".repeat(100)]) {
      const { status, refusal } = await visitor().mutate("account.resetPassword", {
        token: bad,
        password: OTHER_PASSWORD,
      });
      refused.add(`${status} ${refusal?.data.reason} ${refusal?.message}`);
    }
    expect([...refused]).toEqual([
      "422 link_invalid This link has expired, or it was used already. Please ask for a new one.",
    ]);
    const looked = await fetch(
      `${siteUrl}/api/trpc/account.resetPassword?input=${encodeURIComponent(JSON.stringify({ token, password: OTHER_PASSWORD }))}`,
    );
    expect(looked.status).toBe(405);
    await database.sql`update account_tokens set expires_at = expires_at - '31 minutes'::interval`;
    const expired = await visitor().mutate("account.resetPassword", { token, password: OTHER_PASSWORD });
    expect(expired.refusal?.data.reason).toBe("link_invalid");
    expect((await eleanor.query("session.me")).data).not.toBeNull();
  });

  test("is nowhere in clear: not in a job, not in a table", async ({ visitor, product, database }) => {
    const { email } = await visitor().register();
    await visitor().mutate("account.requestReset", { email });
    const [jobs, tokens, owed] = [
      await database.sql`select * from pgboss.job`,
      await database.sql`select * from account_tokens`,
      await database.sql`select * from messages`,
    ];
    const token = await mailedLink(product, email, "reset-password");
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify([jobs, tokens, owed])).not.toContain(token);
    expect(JSON.stringify(jobs)).not.toContain(email);
  });
});

describe("changing the account", () => {
  test("T-48: a new password signs out everywhere else, and this browser gets a new session", async ({
    visitor,
    product,
  }) => {
    const [here, there] = [visitor(), visitor()];
    const { email } = await here.register();
    await there.mutate("session.login", { email, password: GOOD_PASSWORD });
    const before = here.cookie();
    const change = (password: string) =>
      here.mutate("account.changePassword", { password, newPassword: OTHER_PASSWORD });
    expect((await change("not the password")).refusal?.data.reason).toBe("wrong_password");
    expect((await change(GOOD_PASSWORD)).data).toEqual({ ok: true });
    expect((await here.query("session.me")).data).not.toBeNull();
    expect(here.cookie()).not.toBe(before);
    expect((await there.query("session.me")).data).toBeNull();
    await product.work();
    expect(product.mails.map(({ subject }) => subject)).toContain("Your ToteTaxi password was changed");
  });

  test("T-53: a new e-mail needs the password, is proved first, and both mailboxes are told", async ({
    visitor,
    product,
  }) => {
    const eleanor = visitor();
    const { email } = await eleanor.register();
    await visitor().mutate("account.verifyEmail", { token: await mailedLink(product, email) });
    const next = anEmail();
    const change = (password: string) => eleanor.mutate("account.changeEmail", { email: next, password });
    expect((await change("wrong")).refusal?.data.reason).toBe("wrong_password");
    expect((await change(GOOD_PASSWORD)).data).toEqual({ ok: true });
    expect((await eleanor.query("account.profile")).data).toMatchObject({ email });
    await visitor().mutate("account.verifyEmail", { token: await mailedLink(product, next) });
    expect((await eleanor.query("account.profile")).data).toMatchObject({ email: next, emailVerified: true });
    await product.work();
    const told = product.mails.filter(({ subject }) => subject.includes("has a new e-mail"));
    expect(new Set(told.map(({ to }) => to.address))).toEqual(new Set([email, next]));
    expect((await visitor().mutate("session.login", { email, password: GOOD_PASSWORD })).status).toBe(401);
  });

  test("an e-mail that somebody has proved is not taken from them, and asking tells nobody", async ({
    visitor,
    product,
  }) => {
    const [owner, mallory] = [visitor(), visitor()];
    const { email } = await owner.register();
    await visitor().mutate("account.verifyEmail", { token: await mailedLink(product, email) });
    await mallory.register();
    const asked = await mallory.mutate("account.changeEmail", { email, password: GOOD_PASSWORD });
    expect(asked.data).toEqual({ ok: true });
    const { refusal } = await visitor().mutate("account.verifyEmail", {
      token: await mailedLink(product, email),
    });
    expect(refusal?.data.reason).toBe("email_taken");
  });

  test("the profile keeps what is not named", async ({ visitor }) => {
    const eleanor = visitor();
    const customer = await eleanor.register();
    const changes = { preferredWindow: "hour_9", notifications: { mail: false, text: true } };
    expect((await eleanor.mutate("account.update", changes)).data).toEqual({ ...customer, ...changes });
    expect((await eleanor.mutate("account.update", { phone: "(212) 555-0142" })).data).toEqual({
      ...customer,
      ...changes,
      phone: "+12125550142",
    });
    for (const excess of [
      { email: "x@example.com" },
      { emailVerified: true },
      { customerId: "x" },
      { role: "admin" },
    ])
      expect((await eleanor.mutate("account.update", excess)).status).toBe(400);
  });
});

describe("deleting an account", () => {
  test("needs the password and nothing still to come; then the bookings stay and the person is gone", async ({
    visitor,
    product,
    database,
  }) => {
    const [eleanor, elsewhere] = [visitor(), visitor()];
    const { email, customerId } = await eleanor.register();
    await elsewhere.mutate("session.login", { email, password: GOOD_PASSWORD });
    await eleanor.mutate("address.create", {
      nickname: "Beach house",
      address: { line1: "12 Main Street", city: "Southampton", state: "NY", zip: "11968" },
    });
    const { booking } = await bookAs(eleanor, email, { instructions: "The key is with Theodora." });
    const remove = (password: string) => eleanor.mutate("account.delete", { password });
    expect((await remove("wrong")).refusal?.data.reason).toBe("wrong_password");
    expect((await remove(GOOD_PASSWORD)).refusal?.data.reason).toBe("bookings_open");
    await eleanor.mutate("booking.cancel", { bookingId: booking.bookingId, requestId: "cancel-0001" });
    expect((await remove(GOOD_PASSWORD)).data).toBeNull();
    expect(eleanor.cookie()).toBe("");
    expect((await elsewhere.query("session.me")).data).toBeNull();
    expect((await visitor().mutate("session.login", { email, password: GOOD_PASSWORD })).status).toBe(401);

    const kept = [
      await database.drizzle.select().from(bookings),
      await database.sql`select * from customers`,
      await database.sql`select * from addresses`,
      await database.sql`select * from account_tokens`,
      await database.sql`select * from customer_sessions`,
      await database.sql`select actor, action, before, after from audit_log`,
    ];
    expect(JSON.stringify(kept)).not.toMatch(/Eleanor|Vance|555-?0142|54th Street|Main Street|Theodora/);
    expect(JSON.stringify(kept)).not.toContain(email);
    const [row] = await database.drizzle.select().from(bookings);
    expect(row).toMatchObject({
      customerId,
      totalCents: booking.totalCents,
      pickupZip: "10019",
      status: "cancelled",
    });
    await product.work();
    await visitor().register({ email });
  });
});
