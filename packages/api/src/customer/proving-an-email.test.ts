import { aStaffMember } from "@totetaxi/db/factories";
import { describe, expect } from "vitest";
import { bookAs, mailedLink, OTHER_PASSWORD, test } from "../testing/account.ts";
import { anEmail, GOOD_PASSWORD } from "../testing/visitor.ts";

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
