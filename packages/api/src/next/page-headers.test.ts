import { describe, expect } from "vitest";
import { aBuiltApp } from "../testing/made-up-app.ts";
import { test as siteTest } from "../testing/site.ts";
import { type Answer, send } from "../testing/wire.ts";

const NONCE = /'nonce-([\w+/=]{24})'/;

/** A site of which some pages were rendered at build time; the others say which policy Next found in the request. */
const test = siteTest.extend("page", async ({ serve }) => {
  const appDir = aBuiltApp({
    "index.html": "<script>home()</script>",
    "_not-found.html": "<script>lost()</script>",
  });
  const url = await serve({
    appDir,
    pages: async (req, res) => void res.end(String(req.headers["content-security-policy"])),
  });
  return (path: string) => send(url + path);
});

function scriptsOf({ headers }: Answer): string {
  return /script-src [^;]*/.exec(String(headers["content-security-policy"]))?.[0] ?? "";
}

describe("the headers of a page", () => {
  test("T-77: give a static page the hashes of its own scripts, and no nonce", async ({ page }) => {
    const home = await page("/?utm=x");
    expect(scriptsOf(home)).toMatch(/^script-src 'self' 'sha256-[\w+/=]{44}' http:\/\/127\.0\.0\.1:\d+$/);
    expect(home.body).toBe("undefined");
  });

  test("T-77: give a rendered page a nonce of its own at each request, which Next finds too", async ({
    page,
  }) => {
    const [one, other] = [await page("/book"), await page("/book")];
    const nonces = [one, other].map((answer) => NONCE.exec(scriptsOf(answer))?.[1]);
    expect(nonces[0]).toBeDefined();
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(one.body).toBe(one.headers["content-security-policy"]);
  });

  test("let the page for what is not there run its scripts at any address", async ({ page }) => {
    const [lost, home] = [await page("/no/such/page"), await page("/")];
    expect(scriptsOf(lost)).toMatch(/'nonce-[\w+/=]+' 'sha256-[\w+/=]{44}'/);
    expect(scriptsOf(lost)).not.toContain(/'sha256-[\w+/=]+'/.exec(scriptsOf(home))?.[0]);
  });

  test("T-76: forbid framing, sniffing and what no page needs", async ({ page }) => {
    for (const path of ["/", "/book", "/booking/secret-token"]) {
      expect((await page(path)).headers).toMatchObject({
        "x-frame-options": "DENY",
        "x-content-type-options": "nosniff",
        "permissions-policy": "camera=(), microphone=(), geolocation=()",
        "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
      });
    }
  });

  test("T-76: keep the address of what is somebody's own to itself, and its page out of every cache", async ({
    page,
  }) => {
    for (const path of [
      "/booking/secret-token",
      "/booking/secret-token/calendar.ics",
      "/booking-success?x=1",
      "/account",
      "/account/bookings?text=Main+Street",
    ]) {
      const { headers } = await page(path);
      expect([headers["referrer-policy"], headers["cache-control"]]).toEqual(["no-referrer", "no-store"]);
    }
    expect((await page("/")).headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
  });
});
