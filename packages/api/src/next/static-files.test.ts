import { get, type IncomingHttpHeaders } from "node:http";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect } from "vitest";
import { aBuiltApp } from "../testing/made-up-app.ts";
import { test as siteTest } from "../testing/site.ts";

const SCRIPT = "console.log('a van at eight');".repeat(50);

type Asset = { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer };

const test = siteTest.extend("asset", async ({ serve }) => {
  const appDir = aBuiltApp({
    "../../static/chunks/1a2b.js": SCRIPT,
    "../../static/media/face.woff2": "a typeface",
    "../../static/odd.bin": "no page asks for this",
  });
  const url = await serve({ appDir });
  const { port } = new URL(url);
  // By hand: fetch would unpack the answer, and tidy the path.
  return (path: string, accepted: string, method = "GET") =>
    new Promise<Asset>((resolve, reject) => {
      const options = { port, path, method, headers: { "accept-encoding": accepted } };
      get(options, async (res) => {
        resolve({ status: res.statusCode, headers: res.headers, body: await buffer(res) });
      }).once("error", reject);
    });
});

describe("the files of a page", () => {
  test("come packed as tightly as the browser can unpack, to be kept for ever", async ({ asset }) => {
    const brotli = await asset("/_next/static/chunks/1a2b.js", "gzip, deflate, br, zstd");
    expect(brotli.headers).toMatchObject({
      "content-type": "application/javascript; charset=utf-8",
      "content-encoding": "br",
      "content-length": String(brotli.body.length),
      "cache-control": "public, max-age=31536000, immutable",
      vary: "accept-encoding",
    });
    expect(brotliDecompressSync(brotli.body).toString()).toBe(SCRIPT);
    const gzip = await asset("/_next/static/chunks/1a2b.js", "gzip");
    expect(gunzipSync(gzip.body).toString()).toBe(SCRIPT);
    const plain = await asset("/_next/static/chunks/1a2b.js", "identity");
    expect([plain.headers["content-encoding"], plain.body.toString()]).toEqual([undefined, SCRIPT]);
  });

  test("are not packed twice, and a question about one has no body", async ({ asset }) => {
    const face = await asset("/_next/static/media/face.woff2", "gzip, br");
    expect([face.headers["content-encoding"], face.body.toString()]).toEqual([undefined, "a typeface"]);
    const asked = await asset("/_next/static/chunks/1a2b.js", "br", "HEAD");
    expect([asked.status, asked.body.length, Number(asked.headers["content-length"]) > 0]).toEqual([
      200,
      0,
      true,
    ]);
  });

  test("are those that the build made; every other name is left to Next", async ({ asset }) => {
    for (const path of [
      "/_next/static/none.js",
      "/_next/static/odd.bin",
      "/_next/static/../server/app/index.html",
      "/_next/static/chunks/%2e%2e/chunks/1a2b.js",
      "/_next/static/chunks/../chunks/1a2b.js",
      "/_next/static//chunks/1a2b.js",
    ]) {
      expect((await asset(path, "br")).body.toString(), path).toMatch(/^page /);
    }
  });
});
