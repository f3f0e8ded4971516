import { DEMO_STAFF, seedDemoStaff } from "@totetaxi/core/staff/demo";
import type { Product } from "@totetaxi/core/testing";
import { aCustomer } from "@totetaxi/db/factories";
import { staffAccounts } from "@totetaxi/db/schema";
import { describe, expect } from "vitest";
import * as z from "zod/mini";
import { test as siteTest } from "../testing/site.ts";
import { aVisitor, GOOD_PASSWORD, type Visitor } from "../testing/visitor.ts";
import { staffRouter } from "./router.ts";

const [MORGAN, SAM] = DEMO_STAFF;
const ROBIN = { name: "Robin Reyes", email: "robin@example.com", role: "staff" };
const Accounts = z.object({
  accounts: z.array(z.looseObject({ staffId: z.string(), email: z.string(), state: z.string() })),
});

/** The office with its demonstration's two people, each signed in. */
const test = siteTest.extend("office", async ({ product, serve }) => {
  const { db, clock } = product.ctx();
  await seedDemoStaff(db, clock.now());
  const url = await serve({ router: staffRouter, audience: "staff" });
  const browser = () => aVisitor(url, { name: "staff" });
  const signedIn = async ({ email, password }: { email: string; password: string }) => {
    const own = browser();
    await own.mutate("session.login", { email, password });
    return own;
  };
  const [morgan, sam] = [await signedIn(MORGAN), await signedIn(SAM)];
  const idOf = async (email: string) => {
    const { accounts } = Accounts.parse((await morgan.query("staff.list")).data);
    return accounts.find((account) => account.email === email)?.staffId ?? "";
  };
  return { morgan, sam, browser, signedIn, idOf };
});

const reasonOf = async (told: ReturnType<Visitor["mutate"]>) => (await told).refusal?.data.reason ?? "done";

/** The token of the link in the last mail to somebody. */
async function mailedToken(product: Product, to: string): Promise<string> {
  await product.work();
  const mail = product.mails.findLast((sent) => sent.to.address === to);
  return /#([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
}

describe("an account of the office", () => {
  test("is opened by an invitation, whose link works once and lets its person choose the password", async ({
    office: { morgan, browser },
    product,
  }) => {
    expect(await reasonOf(morgan.mutate("staff.invite", ROBIN))).toBe("done");
    const early = browser().mutate("session.login", { email: ROBIN.email, password: GOOD_PASSWORD });
    expect(await reasonOf(early)).toBe("wrong_login");
    const token = await mailedToken(product, ROBIN.email);
    const robin = browser();
    const short = robin.mutate("session.acceptInvitation", { token, password: "too short" });
    expect(await reasonOf(short)).toBe("password_too_short");
    const { data } = await robin.mutate("session.acceptInvitation", { token, password: GOOD_PASSWORD });
    expect(data).toMatchObject({ staff: { name: ROBIN.name, role: "staff" } });
    expect(await reasonOf(robin.query("today.get"))).toBe("done");
    const again = browser().mutate("session.acceptInvitation", { token, password: GOOD_PASSWORD });
    expect(await reasonOf(again)).toBe("link_invalid");
  });

  test("is invited again with a new link, which voids the one before; after 48 hours it is void too", async ({
    office: { morgan, browser, idOf },
    product,
  }) => {
    await morgan.mutate("staff.invite", ROBIN);
    const first = await mailedToken(product, ROBIN.email);
    await morgan.mutate("staff.inviteAgain", { staffId: await idOf(ROBIN.email) });
    const second = await mailedToken(product, ROBIN.email);
    expect(second).not.toBe(first);
    const use = (token: string) =>
      reasonOf(browser().mutate("session.acceptInvitation", { token, password: GOOD_PASSWORD }));
    expect(await use(first)).toBe("link_invalid");
    expect(await use(second)).toBe("done");
    const taken = morgan.mutate("staff.inviteAgain", { staffId: await idOf(ROBIN.email) });
    expect(await reasonOf(taken)).toBe("not_invited");
  });

  test("is nobody's who has one already, here or as a customer", async ({ office: { morgan }, product }) => {
    const { email } = await aCustomer(product.ctx().db);
    for (const taken of [SAM.email.toUpperCase(), email]) {
      expect(await reasonOf(morgan.mutate("staff.invite", { ...ROBIN, email: taken }))).toBe("email_taken");
    }
  });

  test("that is disabled is out at its next call, everywhere, and in again when it is enabled (T-10, T-48)", async ({
    office: { morgan, sam, signedIn, idOf },
  }) => {
    const staffId = await idOf(SAM.email);
    await morgan.mutate("staff.disable", { staffId });
    expect(await reasonOf(sam.query("today.get"))).toBe("not_signed_in");
    const { email, password } = SAM;
    expect(await reasonOf(sam.mutate("session.login", { email, password }))).toBe("wrong_login");
    await morgan.mutate("staff.enable", { staffId });
    expect(await reasonOf(sam.query("today.get"))).toBe("not_signed_in");
    expect(await reasonOf((await signedIn(SAM)).query("today.get"))).toBe("done");
  });

  test("gets another role from an admin alone, signs in again, and an admin sets up a second factor first (T-08, T-48)", async ({
    office: { morgan, sam, signedIn, idOf },
  }) => {
    const staffId = await idOf(SAM.email);
    const own = { staffId, role: "admin" };
    expect(await reasonOf(sam.mutate("staff.changeRole", own))).toBe("admins_only");
    expect(await reasonOf(sam.mutate("me.rename", { name: "Sam", role: "admin" }))).toBe("invalid");
    await morgan.mutate("staff.changeRole", own);
    expect(await reasonOf(sam.query("today.get"))).toBe("not_signed_in");
    const again = await signedIn(SAM);
    expect((await again.query("session.me")).data).toMatchObject({ staff: { role: "admin" } });
  });

  test("is not its own to disable or to demote, and the last admin stays one", async ({
    office: { morgan, idOf },
    product,
  }) => {
    const [self, other] = [await idOf(MORGAN.email), await idOf(SAM.email)];
    for (const act of ["staff.disable", "staff.enable"])
      expect(await reasonOf(morgan.mutate(act, { staffId: self }))).toBe("not_yourself");
    const demote = (staffId: string) => morgan.mutate("staff.changeRole", { staffId, role: "staff" });
    expect(await reasonOf(demote(self))).toBe("not_yourself");
    expect(await reasonOf(demote("stf_nobody"))).toBe("not_found");
    await morgan.mutate("staff.changeRole", { staffId: other, role: "admin" });
    expect(await reasonOf(demote(other))).toBe("done");
    expect(await product.ctx().db.select().from(staffAccounts)).toHaveLength(2);
  });

  test("of two admins who demote each other at once, one stays", async ({ office, product }) => {
    const { morgan, signedIn, idOf } = office;
    const [first, second] = [await idOf(MORGAN.email), await idOf(SAM.email)];
    await morgan.mutate("staff.changeRole", { staffId: second, role: "admin" });
    const sam = await signedIn(SAM);
    await product.ctx().db.update(staffAccounts).set({ factor: "of no telephone" });
    const demote = (by: Visitor, staffId: string) =>
      reasonOf(by.mutate("staff.changeRole", { staffId, role: "staff" }));
    const done = await Promise.all([demote(morgan, second), demote(sam, first)]);
    expect(done.filter((reason) => reason === "done")).toHaveLength(1);
  });
});

describe("who forgot the password", () => {
  test("gets a link by mail, whoever asks is told the same, and every session ends", async ({
    office: { sam, browser, signedIn },
    product,
  }) => {
    const ask = (email: string) => browser().mutate("session.requestReset", { email });
    const [known, unknown] = [await ask(SAM.email), await ask("nobody@example.com")];
    expect(known.data).toEqual(unknown.data);
    const token = await mailedToken(product, SAM.email);
    expect(product.mails.map(({ to }) => to.address)).toEqual([SAM.email]);
    const reset = () => browser().mutate("session.resetPassword", { token, password: GOOD_PASSWORD });
    expect(await reasonOf(reset())).toBe("done");
    expect(await reasonOf(reset())).toBe("link_invalid");
    expect(await reasonOf(sam.query("today.get"))).toBe("not_signed_in");
    const again = await signedIn({ email: SAM.email, password: GOOD_PASSWORD });
    expect(await reasonOf(again.query("today.get"))).toBe("done");
  });
});

describe("one's own account", () => {
  test("takes a new e-mail once its mailbox was read, and both mailboxes are told (T-53)", async ({
    office: { sam, browser, signedIn },
    product,
  }) => {
    await sam.mutate("me.changeEmail", { email: "sam.fox@example.com" });
    const token = await mailedToken(product, "sam.fox@example.com");
    expect(await reasonOf(browser().mutate("session.confirmEmail", { token }))).toBe("done");
    await product.work();
    const told = product.mails.filter(({ subject }) => subject.includes("has changed"));
    expect(told.map(({ to }) => to.address).toSorted()).toEqual(["sam.fox@example.com", SAM.email]);
    const again = await signedIn({ email: "sam.fox@example.com", password: SAM.password });
    expect(await reasonOf(again.query("today.get"))).toBe("done");
  });

  test("takes a new password with the old one, and every other device is signed out (T-48)", async ({
    office: { sam, signedIn },
  }) => {
    const elsewhere = await signedIn(SAM);
    const change = (password: string) =>
      reasonOf(sam.mutate("me.changePassword", { password, newPassword: GOOD_PASSWORD }));
    expect(await change("not the old password")).toBe("wrong_password");
    expect(await change(SAM.password)).toBe("done");
    expect(await reasonOf(sam.query("today.get"))).toBe("done");
    expect(await reasonOf(elsewhere.query("today.get"))).toBe("not_signed_in");
  });
});
