import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

// Starting a process takes long on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const TOOL = fileURLToPath(new URL("quote.ts", import.meta.url));
const MONTAUK_MOVE = {
  service: "mini_move",
  package: "standard",
  pickupDate: "2026-03-14",
  window: "hour_9",
  pickupZip: "10019",
  deliveryZip: "11954",
};
const ELSEWHERE = { ...MONTAUK_MOVE, deliveryZip: "90210" };

async function run(input: string, ...args: string[]) {
  const tool = spawn(process.execPath, [TOOL, ...args], { env: {} });
  tool.stdin.end(input);
  const exited = new Promise<number | null>((resolve) => tool.once("close", resolve));
  const [out, complaint, status] = await Promise.all([text(tool.stdout), text(tool.stderr), exited]);
  return { out, complaint, status };
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "quote-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("the price tool", () => {
  it("prices one request from standard input and needs no environment", async () => {
    const { out, complaint, status } = await run(JSON.stringify(MONTAUK_MOVE));
    expect(JSON.parse(out)).toMatchObject({ ok: true, totalCents: 225_000, rateCard: "2026-1" });
    expect({ complaint, status }).toEqual({ complaint: "", status: 0 });
  });

  it("prices a file", async () => {
    const file = join(folder, "move.json");
    await writeFile(file, JSON.stringify(MONTAUK_MOVE));
    const { out, status } = await run("", file);
    expect(JSON.parse(out)).toMatchObject({ ok: true, totalCents: 225_000 });
    expect(status).toBe(0);
  });

  it("answers an array with an array, and says by its status that one was refused", async () => {
    const { out, status } = await run(JSON.stringify([MONTAUK_MOVE, ELSEWHERE]));
    expect(JSON.parse(out)).toMatchObject([{ ok: true }, { reason: "zip_not_served", field: "deliveryZip" }]);
    expect(status).toBe(1);
  });

  it("answers a single refusal as one object with status 1", async () => {
    const { out, status } = await run(JSON.stringify(ELSEWHERE));
    expect(JSON.parse(out)).toMatchObject({ ok: false, reason: "zip_not_served" });
    expect(status).toBe(1);
  });

  it("answers an empty array with an empty array", async () => {
    expect(await run("[]")).toEqual({ out: "[]\n", complaint: "", status: 0 });
  });

  it("allows staff the same day that it refuses online", async () => {
    const urgent = {
      service: "standard_delivery",
      pickupDate: "2026-03-10",
      pickupZip: "10019",
      deliveryZip: "11937",
      itemCount: 1,
      itemDescription: "a suitcase",
      sameDay: true,
    };
    const { out } = await run(JSON.stringify([urgent, { ...urgent, channel: "staff" }]));
    expect(JSON.parse(out)).toMatchObject([
      { reason: "same_day_not_online" },
      { totalCents: 28_500 + 36_000 },
    ]);
  });

  it.each([
    ["something that is not JSON", "{", /^quote: .*JSON.*\n$/],
    ["nothing at all", "", /^quote: .*JSON.*\n$/],
    ["a number", "7", /^quote: request: .*object.*\n$/],
    ["a request without its service", "{}", /^quote: request\.service: .*\n$/],
    [
      "half an item",
      JSON.stringify({ ...MONTAUK_MOVE, itemCount: 0.5 }),
      /^quote: request\.itemCount: .*\n$/,
    ],
    ["a flag that is text", JSON.stringify({ ...MONTAUK_MOVE, coi: "yes" }), /^quote: request\.coi: .*\n$/],
    ["an unknown key", JSON.stringify({ ...MONTAUK_MOVE, tip: 1 }), /^quote: request: .*"tip".*\n$/],
    [
      "51 cribs",
      JSON.stringify({ ...MONTAUK_MOVE, specialtyItems: { crib: 51 } }),
      /specialtyItems\.crib: .*\n$/,
    ],
    ["an array with one broken entry", JSON.stringify([MONTAUK_MOVE, null]), /^quote: request 2: .*\n$/],
  ])("refuses %s with status 2 and one line of reason", async (_what, input, reason) => {
    const { out, complaint, status } = await run(input);
    expect(complaint).toMatch(reason);
    expect(complaint.trim()).not.toContain("\n");
    expect({ out, status }).toEqual({ out: "", status: 2 });
  });

  it("says in one line that a file is not there", async () => {
    const { complaint, status } = await run("", join(folder, "missing.json"));
    expect(complaint).toMatch(/^quote: .*no such file.*\n$/);
    expect(status).toBe(2);
  });
});
