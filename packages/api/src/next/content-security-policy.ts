import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The hosts that a page may talk to besides its own: Stripe's, or the stand-in's. */
export type PaymentHosts = { script: string[]; frame: string[]; connect: string[] };

const STRIPE: PaymentHosts = {
  script: ["https://js.stripe.com", "https://*.js.stripe.com"],
  frame: ["https://js.stripe.com", "https://*.js.stripe.com", "https://hooks.stripe.com"],
  connect: ["https://api.stripe.com"],
};

export function paymentHosts(sandboxUrl: string | undefined): PaymentHosts {
  if (!sandboxUrl) return STRIPE;
  return { script: [sandboxUrl], frame: [sandboxUrl], connect: [sandboxUrl] };
}

/** `scripts` is what may run besides files of our own: a nonce, or hashes. */
export function contentSecurityPolicy(scripts: readonly string[], hosts: PaymentHosts, dev: boolean): string {
  const sources = (...list: string[]) => list.join(" ");
  return [
    "default-src 'self'",
    `script-src ${sources("'self'", ...scripts, ...hosts.script, ...(dev ? ["'unsafe-eval'"] : []))}`,
    `connect-src ${sources("'self'", ...hosts.connect, ...(dev ? ["ws:"] : []))}`,
    `frame-src ${sources(...hosts.frame)}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/** The source under which an inline script may run. */
export function hashOf(code: string): string {
  return `'sha256-${createHash("sha256").update(code).digest("base64")}'`;
}

function hashesOf(html: string): string[] {
  return [...new Set(Array.from(html.matchAll(INLINE_SCRIPT), ([, code = ""]) => hashOf(code)))];
}

/** The inline scripts of every page that was rendered at build time, by path: they can carry no nonce. */
export function staticPageHashes(appDir: string): Map<string, string[]> {
  const rendered = join(appDir, ".next/server/app");
  const pages = new Map<string, string[]>();
  if (!existsSync(rendered)) return pages;
  for (const file of globSync("**/*.html", { cwd: rendered })) {
    const path = `/${file.slice(0, -".html".length).replaceAll("\\", "/")}`;
    pages.set(path === "/index" ? "/" : path, hashesOf(readFileSync(join(rendered, file), "utf8")));
  }
  return pages;
}
