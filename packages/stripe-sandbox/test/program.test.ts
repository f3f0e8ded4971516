import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";
import { cardIntent, sdk } from "./harness.ts";
import { startProcess } from "./process.ts";

test("it says ready, answers, listens on this machine only, and ends on SIGTERM", async () => {
  const { child, url, port, output, ended } = await startProcess(["--port", "0"]);
  expect(output().split("\n")).toContain("ready");
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${url}/health`)).status).toBe(200);
  expect((await fetch(`${url}/ready`)).status).toBe(200);
  expect((await cardIntent(sdk({ port }))).livemode).toBe(false);
  child.kill("SIGTERM");
  expect(await ended()).toBe(0);
});

test("it does not start beside a live key, and does not print it", async () => {
  const { output, ended } = await startProcess(["--port", "0"], { OTHER_KEY: "sk_live_secret123" });
  expect(await ended()).not.toBe(0);
  expect(output()).toContain("OTHER_KEY");
  expect(output()).not.toContain("secret123");
});

test("it does not start on a taken port or with words it does not know", async () => {
  const { port } = await startProcess(["--port", "0"]);
  const second = await startProcess(["--port", String(port)]);
  expect(await second.ended()).not.toBe(0);
  expect(second.output()).toContain("EADDRINUSE");
  const third = await startProcess(["--prot", "1"]);
  expect(await third.ended()).not.toBe(0);
  expect(third.output()).toContain("--prot");
});

test("started with its parent it ends with its parent, even when that is killed", async () => {
  const program = fileURLToPath(new URL("../bin/stripe-sandbox.ts", import.meta.url));
  const args = JSON.stringify([program, "--port", "0", "--with-parent"]);
  const script = `require("node:child_process").spawn(process.execPath, ${args}, { stdio: "inherit" }); setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  parent.stdout.on("data", (chunk) => {
    output += String(chunk);
  });
  await vi.waitFor(() => expect(output).toContain("ready\n"), { timeout: 20_000 });
  const url = /http:\/\/[\w.:]+/.exec(output)?.[0] ?? "";
  parent.kill("SIGKILL");
  await once(parent, "exit");
  await vi.waitFor(() => expect(fetch(`${url}/health`)).rejects.toThrow(), { timeout: 10_000 });
});

test("the journal of the stand-in tells everything that can be reconciled", async () => {
  const { url, port } = await startProcess(["--port", "0"]);
  const intent = await cardIntent(sdk({ port }), { payment_method: "pm_card_visa", confirm: true });
  const journal: unknown = await (await fetch(`${url}/_sandbox/journal`)).json();
  expect(journal).toMatchObject({
    payment_intent: [{ id: intent.id, status: "succeeded" }],
    charge: [{ payment_intent: intent.id }],
    refund: [],
    delivery: [],
  });
  expect(Object.keys(Object(journal))).not.toContain("saved_answer");
});
