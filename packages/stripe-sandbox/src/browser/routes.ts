import { readFileSync } from "node:fs";
import { type Context, Hono } from "hono";
import { pageScript } from "./serve/page-script.ts";

/** Own files only and nothing inline; any page may embed these, and they send nothing anywhere else. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  // A page may bring its own fonts into the card form.
  "font-src http: https: data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");

const file = (path: string): URL => new URL(path, import.meta.url);

const SCRIPTS = {
  "stripe.js": file("./host/stripe.ts"),
  "frame.js": file("./frame/frame.ts"),
  "challenge.js": file("./challenge/challenge.ts"),
  "redirect.js": file("./challenge/redirect.ts"),
};
const SHEETS = {
  "frame.css": file("./frame/frame.css"),
  "challenge.css": file("./challenge/challenge.css"),
};
const PAGES = {
  frame: file("./frame/frame.html"),
  "3ds": file("./challenge/challenge.html"),
  redirect: file("./challenge/redirect.html"),
};

/**
 * What browsers load from the stand-in: `window.Stripe`, the frame with the card fields, and the bank's pages.
 * Everything is read and put together once, when the stand-in starts, and never cached by a browser.
 */
export function browserRoutes(): Hono {
  const routes = new Hono();
  const serve = (name: string, type: string, body: string) =>
    routes.get(`/_sandbox/${name}`, (c) => answer(c, type, body));
  for (const [name, url] of Object.entries(SCRIPTS)) serve(name, "text/javascript", pageScript(url));
  for (const [name, url] of Object.entries(SHEETS)) serve(name, "text/css", readFileSync(url, "utf8"));
  for (const [name, url] of Object.entries(PAGES)) serve(name, "text/html", readFileSync(url, "utf8"));
  return routes;
}

function answer(c: Context, type: string, body: string): Response {
  return c.body(body, 200, {
    "Content-Type": `${type}; charset=utf-8`,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    // Any page may load these, with `crossorigin` or under a Cross-Origin-Embedder-Policy as well.
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    ...(type === "text/html" ? { "Content-Security-Policy": POLICY } : {}),
  });
}
