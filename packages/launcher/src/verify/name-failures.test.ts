import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ROOT } from "../root.ts";
import { namesOfFailures } from "./name-failures.ts";

const passed = { status: "passed", fullName: "is well", failureMessages: [] };
const failed = {
  status: "failed",
  fullName: "a refund is made once",
  failureMessages: ["Error: expected 2 to be 1\n    at refund.ts:3"],
};
const vitest = {
  testResults: [
    { name: join(ROOT, "apps/worker/refund.test.ts"), status: "failed", assertionResults: [passed, failed] },
    {
      name: join(ROOT, "apps/worker/broken.test.ts"),
      status: "failed",
      message: "Cannot find it",
      assertionResults: [],
    },
    { name: join(ROOT, "apps/worker/well.test.ts"), status: "passed", assertionResults: [passed] },
  ],
};
const spec = (title: string, messages: string[]) => ({
  title,
  file: "pay.spec.ts",
  ok: messages.length === 0,
  tests: [{ results: [{ errors: messages.map((message) => ({ message })) }] }],
});
const playwright = {
  errors: [],
  suites: [
    {
      specs: [spec("a guest pays", [])],
      suites: [
        { specs: [spec("a guest is declined", ["\u001b[31mError: no words\u001b[39m\n at pay.spec.ts:9"])] },
      ],
    },
  ],
};

async function runWith(reports: Record<string, unknown>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "totetaxi-reports-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, report] of Object.entries(reports))
    await writeFile(join(folder, name), JSON.stringify(report));
  return folder;
}

test("what failed is named with its file and the first line of its error, however deep it lies", async () => {
  expect(await namesOfFailures(await runWith({ "tests.json": vitest, "journeys.json": playwright }))).toEqual(
    [
      "apps/worker/refund.test.ts › a refund is made once: Error: expected 2 to be 1",
      "apps/worker/broken.test.ts: Cannot find it",
      "pay.spec.ts › a guest is declined: Error: no words",
    ],
  );
});

test("a report that is missing or says nothing hides nothing of the other", async () => {
  expect(await namesOfFailures(await runWith({}))).toEqual([]);
  expect(
    await namesOfFailures(await runWith({ "tests.json": {}, "journeys.json": playwright })),
  ).toHaveLength(1);
});
