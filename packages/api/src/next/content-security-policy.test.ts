import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { aBuiltApp } from "../testing/made-up-app.ts";
import { contentSecurityPolicy, paymentHosts, staticPageHashes } from "./content-security-policy.ts";

function hashOf(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}

function directives(policy: string): Map<string, string[]> {
  return new Map(
    policy.split("; ").map((line) => {
      const [name = "", ...sources] = line.split(" ");
      return [name, sources];
    }),
  );
}

describe("the hashes of a static page", () => {
  test("are those of its inline scripts, once each, byte by byte", () => {
    const boot = "self.__next_f=self.__next_f||[];\n self.__next_f.push([0])";
    const appDir = aBuiltApp({
      "index.html": `<!doctype html><script>${boot}</script><p>Hi</p><script id="x">${boot}</script><script>two()</script>`,
    });
    expect(staticPageHashes(appDir).get("/")).toEqual([hashOf(boot), hashOf("two()")]);
  });

  test("leave out scripts that are files, and know a page by its address", () => {
    const appDir = aBuiltApp({
      "terms.html":
        '<script src="/_next/static/a.js" async=""></script><script async="" src="b.js"></script>',
      "guides/packing.html": "<script>one()</script>",
      "guides/notes.txt": "<script>never()</script>",
    });
    expect(staticPageHashes(appDir)).toEqual(
      new Map([
        ["/terms", []],
        ["/guides/packing", [hashOf("one()")]],
      ]),
    );
  });

  test("are none before anything is built", () => {
    expect(staticPageHashes("no-such-app")).toEqual(new Map());
  });
});

describe("T-77: the policy of a page", () => {
  const real = directives(contentSecurityPolicy(["'nonce-abc'"], paymentHosts(undefined), false));

  test("lets scripts run that carry the nonce or are our own files, and Stripe's", () => {
    expect(real.get("script-src")).toEqual([
      "'self'",
      "'nonce-abc'",
      "https://js.stripe.com",
      "https://*.js.stripe.com",
    ]);
  });

  test("names Stripe's hosts and no other", () => {
    const hosts = [...real.values()].flat().filter((source) => source.includes("//"));
    for (const host of hosts) expect(host).toMatch(/^https:\/\/[\w.*]+\.stripe\.com$/);
    expect(real.get("connect-src")).toEqual(["'self'", "https://api.stripe.com"]);
    expect(real.get("frame-src")).toEqual([
      "https://js.stripe.com",
      "https://*.js.stripe.com",
      "https://hooks.stripe.com",
    ]);
  });

  test("never lets an inline script or eval run in production, nor the page stand in a frame", () => {
    expect(real.get("script-src")?.join(" ")).not.toMatch(/unsafe|\*(?!\.js\.stripe\.com)|data:|blob:/);
    expect(real.get("default-src")).toEqual(["'self'"]);
    for (const closed of ["object-src", "base-uri", "frame-ancestors"]) {
      expect([closed, real.get(closed)]).toEqual([closed, ["'none'"]]);
    }
  });

  test("names the stand-in instead of Stripe where nobody really pays", () => {
    const sandbox = directives(contentSecurityPolicy([], paymentHosts("http://127.0.0.1:3004"), false));
    expect(sandbox.get("script-src")).toEqual(["'self'", "http://127.0.0.1:3004"]);
    expect([...sandbox.values()].flat().join(" ")).not.toContain("stripe.com");
  });

  test("lets Next reload pages in development only", () => {
    const dev = directives(contentSecurityPolicy([], paymentHosts(undefined), true));
    expect(dev.get("script-src")).toContain("'unsafe-eval'");
    expect(dev.get("connect-src")).toContain("ws:");
  });
});
