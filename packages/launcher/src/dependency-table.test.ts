import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { ROOT } from "./root.ts";

const SITE = ["api", "auth", "contracts", "pricing", "ui", "values"];
const BACKGROUND = ["core", "messages", "payments", "values"];
const OUTSIDE = ["core", "db", "stripe-sandbox", "values"];

/** Who may know whom: the table of the design. A package that is not here may not exist. */
const MAY_DEPEND_ON: Record<string, readonly string[]> = {
  values: [],
  pricing: ["values"],
  contracts: ["pricing", "values"],
  db: ["values"],
  payments: ["values"],
  ui: ["values"],
  messages: ["contracts", "values"],
  auth: ["db", "values"],
  core: ["contracts", "db", "messages", "payments", "pricing", "values"],
  api: ["auth", "contracts", "core", "values"],
  customer: SITE,
  staff: SITE,
  "stripe-webhook": BACKGROUND,
  worker: BACKGROUND,
  "stripe-sandbox": [],
  "empty-page": [],
  launcher: OUTSIDE,
  e2e: OUTSIDE,
  trials: ["api", "auth", "contracts", "launcher", "payments", "pricing", ...OUTSIDE],
};

/** What tests alone may use besides, as a devDependency: real parts instead of mocks. */
const TESTS_MAY_USE: Record<string, readonly string[]> = {
  payments: ["stripe-sandbox"],
  core: ["stripe-sandbox"],
  api: ["db", "stripe-sandbox"],
  "stripe-webhook": ["db", "stripe-sandbox"],
  worker: ["db", "stripe-sandbox"],
};

const Entries = z._default(z.record(z.string(), z.string()), {});
const Manifest = z.object({
  name: z.string(),
  dependencies: Entries,
  devDependencies: Entries,
  optionalDependencies: Entries,
  peerDependencies: Entries,
});
const Rules = z.object({
  boundaries: z.object({
    tags: z.record(z.string(), z.object({ dependencies: z.object({ allow: z.array(z.string()) }) })),
  }),
});
const Tagged = z.object({ tags: z.array(z.string()) });

function readJson<T extends z.ZodMiniType>(schema: T, ...path: string[]): z.output<T> {
  return schema.parse(JSON.parse(readFileSync(join(ROOT, ...path), "utf8")));
}

const packages = ["packages", "apps"]
  .flatMap((parent) =>
    readdirSync(join(ROOT, parent)).map((folder) => [folder, `${parent}/${folder}`] as const),
  )
  .filter(([, path]) => existsSync(join(ROOT, path, "package.json")));

function ours(entries: Record<string, string>): string[] {
  return Object.keys(entries)
    .filter((name) => name.startsWith("@totetaxi/"))
    .map((name) => name.slice("@totetaxi/".length));
}

/** Everything that a package reaches through others: turbo's rules look that far. */
function reach(name: string, seen = new Set<string>()): string[] {
  for (const next of [...(MAY_DEPEND_ON[name] ?? []), ...(TESTS_MAY_USE[name] ?? [])])
    if (!seen.has(next)) {
      seen.add(next);
      reach(next, seen);
    }
  return [...seen].toSorted((one, other) => one.localeCompare(other));
}

describe.each(packages)("%s", (name, path) => {
  const manifest = readJson(Manifest, path, "package.json");

  test("depends on what the design lets it know, and on nothing else of ours", () => {
    const { dependencies, optionalDependencies, peerDependencies } = manifest;
    const used = ours({ ...dependencies, ...optionalDependencies, ...peerDependencies });
    expect(MAY_DEPEND_ON).toHaveProperty(name);
    expect(MAY_DEPEND_ON[name]).toEqual(expect.arrayContaining(used));
  });

  test("reaches further in its tests only where that is written down", () => {
    const allowed = [...(MAY_DEPEND_ON[name] ?? []), ...(TESTS_MAY_USE[name] ?? [])];
    expect(allowed).toEqual(expect.arrayContaining(ours(manifest.devDependencies)));
  });

  test("is called after its folder, and tagged with it for `turbo boundaries`", () => {
    expect(manifest.name).toBe(`@totetaxi/${name}`);
    expect(readJson(Tagged, path, "turbo.json").tags).toEqual([name]);
  });
});

test("`turbo boundaries` holds the same table", () => {
  const { tags } = readJson(Rules, "turbo.json").boundaries;
  const expected = Object.keys(MAY_DEPEND_ON).map((name) => [name, { dependencies: { allow: reach(name) } }]);
  expect(tags).toEqual(Object.fromEntries(expected));
});
