import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { aBrowser } from "@totetaxi/core/testing/browser";
import { anOrder } from "@totetaxi/core/testing/order";
import { ROOT } from "@totetaxi/launcher/root";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import * as z from "zod/mini";
import { mailsAt } from "../product/mail-box.ts";
import { procedures } from "../product/procedures.ts";
import { type Product, startProduct } from "../product/start-product.ts";
import { ask } from "./ask.ts";
import { say } from "./say.ts";
import { smuggledTo } from "./smuggled.ts";
import { jsonIn, logsIn } from "./what-is-kept.ts";

const BUILT = join(ROOT, "apps/customer/.next");
const STRANGE = {
  firstName: `Seán "<script>alert(1)</script>" O'Brien`,
  lastName: "עברית {{7*7}} %00 👩‍👩‍👧‍👦",
};
const STREET = "17 Zyzzyva Crescent";

/** The product, and one booking in it that a person with an odd name has paid, sent through a strange proxy. */
async function open() {
  const product = await startProduct({
    processes: ["customer site", "webhook", "worker", "Stripe stand-in", "mail box"],
  });
  const site = product.process("customer site").url;
  const order = anOrder({ facts: { pickupDate: "2026-03-11" } });
  const email = "zyzzyva@example.com";
  const contact = { ...STRANGE, email, phone: "(631) 555-0100" };
  const evil = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https", "x-real-ip": "6.6.6.6" };
  const { booking, payment } = procedures(site, { ...evil, "x-forwarded-for": "6.6.6.6" });
  const pickup = { ...order.pickup, line1: STREET };
  const created = await booking.create.mutate({ ...order, pickup, contact });
  const accessToken = created.accessToken ?? "";
  const browser = aBrowser(product.process("Stripe stand-in").url, created.payment.publishableKey);
  await browser.pay(created.payment.clientSecret, "declined");
  await browser.pay(created.payment.clientSecret);
  await payment.confirm.mutate({ accessToken });
  return { product, site, accessToken, created, email };
}

let stage: Awaited<ReturnType<typeof open>>;
beforeAll(async () => {
  stage = await open();
});
afterAll(() => stage.product.stop());

async function sourceOfMail(product: Product): Promise<string> {
  const url = product.process("mail box").url;
  const sent = await vi.waitFor(
    async () => {
      const mail = (await mailsAt(url)).find(({ subject }) => subject.includes(stage.created.booking.number));
      return mail ?? expect.fail("no mail yet");
    },
    { timeout: 60_000, interval: 200 },
  );
  return await (await fetch(`${url}/api/email/${sent.id}`)).text();
}

describe("the site as it is built", () => {
  test("T-40: gives nothing of a booking to whoever asks Next in its own words", async () => {
    const { site, accessToken } = stage;
    const build = readFileSync(join(BUILT, "BUILD_ID"), "utf8").trim();
    const page = `/booking/${accessToken}`;
    const ways: [path: string, headers?: Record<string, string>][] = [
      [page],
      [page, { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" }],
      [page, { rsc: "1" }],
      [page, { rsc: "1", "next-router-prefetch": "1" }],
      [page, { rsc: "1", "next-router-segment-prefetch": "/_tree" }],
      [page, { "x-matched-path": page, "x-now-route-matches": "1=x", "x-invoke-path": page }],
      [page, { "x-nextjs-data": "1", purpose: "prefetch" }],
      [`${page}.rsc`],
      [`${page}?_rsc=1`],
      [`${page}.segments/_tree.segment.rsc`],
      [`/_next/data/${build}${page}.json`],
      [`/%62ooking/${accessToken}`],
      [`/booking%2F${accessToken}`],
      [`//booking/${accessToken}`],
      [`/BOOKING/${accessToken}`],
      [`/booking/./${accessToken}`],
      [`/x/../booking/${accessToken}`],
      [`/booking\\${accessToken}`],
    ];
    for (const [path, headers = {}] of ways) {
      const { status, body } = await ask(site, { path, headers });
      const said = `${path} ${JSON.stringify(headers)}`;
      expect(status, said).toBeLessThan(500);
      for (const secret of [stage.email, STREET, "O'Brien", "O&#x27;Brien", stage.created.booking.number])
        expect(body.includes(secret), `${said} tells ${secret}`).toBe(false);
    }
  });

  test.for([
    ["customer site", "/api/trpc/booking.create"],
    ["customer site", "/"],
    ["webhook", "/stripe"],
  ] as const)(
    "T-39: hangs up on whoever hides a request in another, at the %s's %s",
    async ([name, path]) => {
      const { url } = stage.product.process(name);
      for (const [how, request] of smuggledTo(path)) {
        const answer = await say(url, request);
        // An encoding that nobody knows is met with the body, when the site may have refused the rest already.
        const refused = how === "TE that is none" ? /^HTTP\/1\.1 4/ : /^HTTP\/1\.1 400 Bad Request\r\n/;
        expect(answer, how).toMatch(refused);
        expect(answer.match(/HTTP\/1\.1/g), how).toHaveLength(1);
      }
      expect((await fetch(`${url}${name === "webhook" ? "/health" : "/api/health"}`)).status).toBe(200);
    },
  );

  test("T-42: has no optimizer, no listing and no file that is not for visitors", async () => {
    const { site } = stage;
    for (const path of [
      ...["/_next/image?url=%2Ficon.svg&w=64&q=75", "/_next/image?url=http%3A%2F%2F127.0.0.1&w=64&q=75"],
      ...["/_next/", "/_next/static/", "/_next/static/chunks/", "/_next/server/app/page.js", "/_next/trace"],
      ...[
        "/.git/config",
        "/.env",
        "/package.json",
        "/server.ts",
        "/dist/server.js",
        "/next.config.ts",
        "/.next/BUILD_ID",
      ],
      ...[
        "/_next/../server.ts",
        "/_next/static/../../server.ts",
        "/%2e%2e/package.json",
        "/..%2fpackage.json",
      ],
      ...["/api/", "/api/trpc", "/_next/webpack-hmr", "/__nextjs_original-stack-frames"],
    ]) {
      const { status, headers, body } = await ask(site, { path });
      // A slash too many is taken off, and the address without it leads nowhere either.
      expect([308, 400, 404, 405], path).toContain(status);
      if (status === 308)
        expect((await ask(site, { path: String(headers.location) })).status, path).toBe(404);
      expect(body, path).not.toMatch(/"dependencies"|startSite|\[core\]/);
    }
    const health = await ask(site, { path: "/api/health" });
    expect([health.status, health.body]).toEqual([200, '{"ok":true}']);
    for (const method of ["TRACE", "PUT", "DELETE", "PATCH", "OPTIONS", "POST"])
      expect((await ask(site, { path: "/", method })).status, method).toBe(405);
  });

  test.for(["customer", "staff"])(
    "T-42, T-78: publishes no source map, no secret and nothing of the server: %s",
    (app) => {
      const built = join(ROOT, "apps", app, ".next");
      const files = globSync("static/**/*", { cwd: built });
      expect(files.filter((file) => file.endsWith(".js")).length).toBeGreaterThan(5);
      expect(files.filter((file) => file.endsWith(".map"))).toEqual([]);
      for (const file of files.filter((name) => /\.(js|css)$/.test(name))) {
        const text = readFileSync(join(built, file), "utf8");
        expect(text, file).not.toMatch(
          /sourceMappingURL|sk_(live|test)_\w{8}|whsec_\w|postgres:\/\/|TOTETAXI_SECRET/,
        );
      }
    },
  );

  test("T-76: nobody may frame it, guess its types or learn a booking's link from it", async () => {
    const { site, accessToken } = stage;
    const { headers } = await ask(site, { path: `/booking/${accessToken}` });
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({
      "x-frame-options": "DENY",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": expect.stringContaining("no-store"),
    });
    expect(headers["x-powered-by"]).toBeUndefined();
  });

  test("T-65: sends nobody to another site", async () => {
    for (const path of [
      ...[
        "//evil.example",
        "//evil.example/%2f..",
        "/\\evil.example",
        "/%09/evil.example",
        "/%5cevil.example",
      ],
      ...[
        "/?next=//evil.example",
        "/book?next=https:evil.example",
        "/booking-success?return_url=//evil.example",
      ],
      ...["//evil.example/..", "/booking-success/?redirect_status=succeeded&next=//evil.example"],
    ]) {
      const { status, headers } = await ask(stage.site, { path });
      expect(status, path).toBeLessThan(500);
      expect(String(headers.location ?? "/"), path).toMatch(/^\/(?![/\\])/);
    }
  });

  test("T-43, T-58, T-60, T-61: a mail says names as they were typed, to one person, with links of ours", async () => {
    const mail = await sourceOfMail(stage.product);
    const { html, text, to } = z
      .object({ html: z.string(), text: z.string(), to: z.array(z.object({ address: z.string() })) })
      .parse(JSON.parse(mail));
    expect(to.map(({ address }) => address)).toEqual([stage.email]);
    expect(mail).not.toContain("evil.example");
    expect(text).toContain(STRANGE.firstName);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).not.toContain("<script");
    expect(text).toContain(`${stage.product.settings.publicUrl}/booking/${stage.accessToken}`);
  });

  test("T-64, I-30: no log, job or JSON of a run has a person, a secret or a card in it", async () => {
    await sourceOfMail(stage.product);
    const { created, accessToken, product } = stage;
    const secrets = [
      ...[
        stage.email,
        STRANGE.firstName,
        "O'Brien",
        "עברית",
        STREET,
        accessToken,
        created.payment.clientSecret,
      ],
      ...[
        "6315550100",
        "4242424242424242",
        "4000000000000002",
        product.webhookSecret,
        "sk_test_sandbox",
        "6.6.6.6",
      ],
      ...[String(anOrder().delivery.line1), "_secret_"],
    ];
    const own = [...(await logsIn(product.folder))].filter(([name]) => !/mail|stripe-stand-in/.test(name));
    expect(own.length).toBeGreaterThanOrEqual(3);
    const kept = [...own, ...(await jsonIn(product.databaseUrl))];
    const found = kept.flatMap(([place, text]) =>
      secrets.filter((secret) => text.includes(secret)).map((secret) => `${place}: ${secret}`),
    );
    expect(found).toEqual([]);
  });
});
