import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "../page/journey.ts";
import { emptyPageBytes, weighScripts } from "../page/scripts.ts";
import { ROOT } from "../product/where.ts";
import { openFromHome } from "../way/wizard.ts";

const PUBLIC = ["/", "/services", "/about", "/faq", "/contact", "/terms"];
const PUBLIC_AT_MOST = 1.1;
const WIZARD_AT_MOST = 1.6;

for (const path of PUBLIC) {
  test(`${path} loads at most ${PUBLIC_AT_MOST} times the script of an empty page, and nothing for a payment`, async ({
    page,
    watch,
  }) => {
    const weight = weighScripts(page);
    await page.goto(path, { waitUntil: "networkidle" });
    expect((await weight()) / emptyPageBytes()).toBeLessThanOrEqual(PUBLIC_AT_MOST);
    expect(watch.isStandInAsked).toBe(false);
  });
}

test(`the booking is loaded when it is opened, not before, and weighs at most ${WIZARD_AT_MOST} times an empty page`, async ({
  page,
  watch,
}) => {
  const weight = weighScripts(page);
  await page.goto("/", { waitUntil: "networkidle" });
  const before = await weight();
  await openFromHome(page);
  await page.waitForLoadState("networkidle");
  expect(await weight()).toBeGreaterThan(before);
  expect((await weight()) / emptyPageBytes()).toBeLessThanOrEqual(WIZARD_AT_MOST);
  expect(watch.isStandInAsked).toBe(false);
});

test("T-77: no inline script runs by permission of its kind, only by its nonce or its hash", async ({
  request,
}) => {
  for (const path of [...PUBLIC, "/book", "/nowhere"]) {
    const answer = await request.get(path);
    const policy = answer.headers()["content-security-policy"] ?? "";
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
    expect(scripts, path).toMatch(/'nonce-|'sha256-/);
    expect(scripts, path).not.toMatch(/unsafe|\*(?!\.js\.stripe\.com)/);
    const nonce = /'nonce-([^']+)'/.exec(scripts)?.[1];
    const html = await answer.text();
    for (const [script, code = ""] of html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)) {
      const hash = createHash("sha256").update(code).digest("base64");
      const mayRun = script.includes(`nonce="${nonce}"`) || scripts.includes(`'sha256-${hash}'`);
      expect(mayRun, `${path}: ${script.slice(0, 200)}`).toBe(true);
    }
  }
});

/** What a browser may be given, with what must not be in it, and why. */
const FORBIDDEN: readonly [RegExp, string][] = [
  [/sk_(?:test|live)_/, "a secret key of Stripe's"],
  [/whsec_/, "the secret that signs webhooks"],
  [
    /TOTETAXI_SECRET|STRIPE_SECRET_KEY|STRIPE_WEBHOOK_SECRET|DATABASE_URL|SMTP_URL/,
    "the server's environment",
  ],
  [/postgres(?:ql)?:\/\//, "a database's address"],
  [/sourceMappingURL=/, "a source map"],
  [/"ZodString"/, "the whole of zod"],
];

for (const app of ["customer", "staff"]) {
  test(`S-098: no bundle of the ${app} site holds a secret, a source map or more of zod than it needs`, () => {
    const folder = join(ROOT, "apps", app, ".next/static");
    const files = globSync("**/*", { cwd: folder });
    const scripts = files.filter((file) => file.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(5);
    expect(files.filter((file) => file.endsWith(".map"))).toEqual([]);
    const found = scripts.flatMap((file) => {
      const code = readFileSync(join(folder, file), "utf8");
      return FORBIDDEN.filter(([pattern]) => pattern.test(code)).map(([, what]) => `${file}: ${what}`);
    });
    expect(found).toEqual([]);
  });
}
