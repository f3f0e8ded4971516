import { aCustomer } from "@totetaxi/db/factories";
import { accountTokens, customerSessions } from "@totetaxi/db/schema";
import { newId } from "@totetaxi/values/id";
import { expect } from "vitest";
import { test } from "../testing/product.ts";
import { SYSTEM } from "../testing/story.ts";
import { sweepAccounts } from "./sweep-accounts.ts";

const HOUR = 3_600_000;

test("sessions that have ended and links that are long dead are forgotten, and no others", async ({
  product,
}) => {
  const ctx = product.ctx(SYSTEM);
  const { id: accountId } = await aCustomer(ctx.db);
  const session = (hash: string, inHours: number) => {
    const at = new Date(Date.now() + inHours * HOUR);
    const times = { createdAt: at, lastSeenAt: at, expiresAt: at };
    return { id: hash.repeat(64), publicId: newId("ses"), device: "Safari", accountId, ...times };
  };
  const link = (hash: string, inHours: number) => {
    const at = new Date(ctx.clock.now().getTime() + inHours * HOUR);
    const who = { kind: "reset_password", email: "grace@example.com" } as const;
    return { id: newId("tok"), ...who, tokenHash: hash.repeat(64), createdAt: at, expiresAt: at };
  };
  await ctx.db.insert(customerSessions).values([session("a", -1), session("b", 1)]);
  await ctx.db.insert(accountTokens).values([link("c", -49), link("d", -1)]);
  await sweepAccounts(ctx);
  expect((await ctx.db.select().from(customerSessions)).map(({ id }) => id)).toEqual(["b".repeat(64)]);
  expect((await ctx.db.select().from(accountTokens)).map(({ tokenHash }) => tokenHash)).toEqual([
    "d".repeat(64),
  ]);
});
