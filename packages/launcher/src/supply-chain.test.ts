import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { ROOT } from "./root.ts";

const Entries = z._default(z.record(z.string(), z.string()), {});
const Manifest = z.object({
  dependencies: Entries,
  devDependencies: Entries,
  optionalDependencies: Entries,
  peerDependencies: Entries,
  scripts: Entries,
});
const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
const INSTALL_SCRIPTS = ["preinstall", "install", "postinstall"];

function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

function manifestAt(path: string): z.output<typeof Manifest> {
  return Manifest.parse(JSON.parse(readFileSync(path, "utf8")));
}

/** The lines of one block of the workspace's settings, as name and value. */
function settings(block: string): [name: string, value: string][] {
  const [, after = ""] = read("pnpm-workspace.yaml").split(`\n${block}:\n`);
  const lines = after.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("  "));
  return lines.slice(0, end).map((line) => {
    const [, name = "", value = ""] = /^ {2}"?([^":]+)"?: (.+)$/.exec(line) ?? [];
    return [name, value];
  });
}

const NOT_OURS = new Set(["node_modules", ".git", ".next", ".data", ".turbo", "test-results", "screenshots"]);

function ourFiles(): string[] {
  const found = globSync("**/*", {
    cwd: ROOT,
    withFileTypes: true,
    exclude: ({ name }) => NOT_OURS.has(name),
  });
  return found
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)));
}

/** What keys look like that open something real. Those of the stand-in open nothing. */
const SECRETS = [
  /\b[sr]k_live_\w{20,}/,
  /\bsk_test_(?!sandbox)\w{20,}/,
  /\bwhsec_[A-Za-z0-9]{28,}/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{30,}/,
  /\bxox[abp]-[\w-]{20,}/,
  /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/,
];

describe("T-78: what others wrote comes in", () => {
  test("in exactly one version each, said in one place", () => {
    const catalog = settings("catalog");
    expect(catalog.length).toBeGreaterThan(40);
    expect(catalog.filter(([, version]) => !EXACT.test(version))).toEqual([]);
    const manifests = ["package.json", ...globSync("{apps,packages}/*/package.json", { cwd: ROOT })];
    const loose = manifests.flatMap((path) => {
      const { dependencies, devDependencies, optionalDependencies, peerDependencies } = manifestAt(
        join(ROOT, path),
      );
      return Object.entries({
        ...dependencies,
        ...devDependencies,
        ...optionalDependencies,
        ...peerDependencies,
      })
        .filter(([, version]) => version !== "catalog:" && version !== "workspace:*" && !EXACT.test(version))
        .map(([name, version]) => `${path}: ${name} ${version}`);
    });
    expect(loose).toEqual([]);
  });

  test("from the registry alone, each with its checksum", () => {
    const found = read("pnpm-lock.yaml").match(/^ {4}resolution: .*$/gm) ?? [];
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter((line) => !/^ {4}resolution: \{integrity: sha512-[\w+/=]+\}$/.test(line))).toEqual(
      [],
    );
  });

  test("a day after it was published at the earliest, and with the versions that are written down", () => {
    expect(read("pnpm-workspace.yaml")).toMatch(
      /^minimumReleaseAge: (144\d|14[5-9]\d|1[5-9]\d\d|[2-9]\d{3,}|\d{5,})$/m,
    );
    expect(read("pnpm-workspace.yaml")).toMatch(/^blockExoticSubdeps: true$/m);
    expect(read("packages/launcher/run.mjs")).toContain("--frozen-lockfile");
  });

  test("and runs nothing while it is installed that nobody looked at", () => {
    const decided = new Set(settings("allowBuilds").map(([name]) => name));
    const installed = globSync("node_modules/.pnpm/*/node_modules/{*,@*/*}/package.json", { cwd: ROOT });
    const undecided = installed.flatMap((path) => {
      const manifest = z.safeParse(z.object({ name: z.string(), scripts: Entries }), JSON.parse(read(path)));
      if (!manifest.success || decided.has(manifest.data.name)) return [];
      return INSTALL_SCRIPTS.some((script) => script in manifest.data.scripts) ? [manifest.data.name] : [];
    });
    expect([...new Set(undecided)]).toEqual([]);
  });
});

test("T-78: no key that opens something real is in the repository", () => {
  const found = ourFiles().flatMap((file) => {
    const text = read(file);
    return SECRETS.filter((pattern) => pattern.test(text)).map((pattern) => `${file}: ${pattern.source}`);
  });
  expect(found).toEqual([]);
  const planted = `sk_live_${"x".repeat(24)}`;
  expect(SECRETS.some((pattern) => pattern.test(planted))).toBe(true);
});
