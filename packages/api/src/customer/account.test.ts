import { bookings } from "@totetaxi/db/schema";
import { describe, expect } from "vitest";
import { bookAs, mailedLink, OTHER_PASSWORD, test } from "../testing/account.ts";
import { anEmail, GOOD_PASSWORD } from "../testing/visitor.ts";

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
