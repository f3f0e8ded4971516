import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "@totetaxi/launcher/root";
import { expect, test } from "vitest";
import { withBug } from "./plant.ts";
import { PLANTED_BUGS } from "./planted-bugs.ts";

test("thirteen mistakes are planted to see that the tests turn red", () => {
  expect(PLANTED_BUGS).toHaveLength(13);
});

test.for(PLANTED_BUGS)("there is a place for it, and a test to catch it: $name", async (bug) => {
  const texts = await withBug(ROOT, bug);
  expect([...texts.keys()]).toEqual([...new Set(bug.changes.map(({ file }) => file))]);
  expect(existsSync(join(ROOT, bug.caughtBy))).toBe(true);
});

test("a place that is gone, or there twice, is named", async () => {
  const nowhere = { file: "package.json", from: "no such text", to: "" };
  const twice = { file: "package.json", from: '"', to: "" };
  for (const change of [nowhere, twice]) {
    const planting = withBug(ROOT, { name: "a bug", changes: [change], caughtBy: "" });
    await expect(planting).rejects.toThrow(
      /"a bug" cannot be planted: package\.json has its place \d+ times/,
    );
  }
});
