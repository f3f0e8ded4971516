import { accountTokens, auditLog, staffAccounts } from "@totetaxi/db/schema";
import { describe, expect } from "vitest";
import { type Product, test } from "../../testing/product.ts";
import { SYSTEM } from "../../testing/story.ts";
import { inviteFirstAdmin } from "./first-admin.ts";

const EMAIL = "Ada@example.com";

async function office(product: Product) {
  return await product.ctx().db.select().from(staffAccounts);
}

describe("the first admin of an office", () => {
  test("is invited by mail when nobody is there who could invite", async ({ product }) => {
    expect(await inviteFirstAdmin(product.ctx(SYSTEM), EMAIL)).toBe(true);
    await product.work();
    expect(await office(product)).toMatchObject([
      { name: "Ada", email: EMAIL, role: "admin", passwordHash: null },
    ]);
    expect(product.mails).toMatchObject([{ to: { address: "ada@example.com" } }]);
    expect(product.mails[0]?.text).toMatch(/^http:\/\/127\.0\.0\.1:3001\/welcome#[\w-]{43}$/m);
    const [line] = await product.ctx().db.select().from(auditLog);
    expect(line).toMatchObject({ actor: "system:test", action: "staff.invited", after: { role: "admin" } });
  });

  test("is sent another link, and no second account, until the first was used", async ({ product }) => {
    for (let start = 0; start < 2; start++) await inviteFirstAdmin(product.ctx(SYSTEM), EMAIL);
    await product.work();
    expect(await office(product)).toHaveLength(1);
    expect(await product.ctx().db.select().from(accountTokens)).toHaveLength(1);
  });

  test("is nobody's concern once an admin has a password", async ({ product }) => {
    await inviteFirstAdmin(product.ctx(SYSTEM), EMAIL);
    await product.ctx().db.update(staffAccounts).set({ passwordHash: "$argon2id$of-hers" });
    for (const email of [EMAIL, "eve@example.com"])
      expect(await inviteFirstAdmin(product.ctx(SYSTEM), email)).toBe(false);
    expect(await office(product)).toHaveLength(1);
  });
});
