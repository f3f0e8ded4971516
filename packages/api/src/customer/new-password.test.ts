import { describe, expect } from "vitest";
import { mailedLink, OTHER_PASSWORD, test } from "../testing/account.ts";
import { GOOD_PASSWORD } from "../testing/visitor.ts";

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
