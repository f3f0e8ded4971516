import { Agent } from "node:http";
import { fileURLToPath } from "node:url";
import { anOrder } from "@totetaxi/core/testing/order";
import type { Database } from "@totetaxi/db/client";
import { expect } from "vitest";
import * as z from "zod/mini";
import { customerRouter } from "./customer/router.ts";
import { seeded } from "./testing/bad-input/chance.ts";
import { type Asked, call, nextCall, targetsOf } from "./testing/bad-input/requests.ts";
import { standingRows } from "./testing/bad-input/standing-rows.ts";
import { wrongWith } from "./testing/bad-input/wrong-with.ts";
import { aProgram } from "./testing/program.ts";
import { test as siteTest } from "./testing/site.ts";
import type { Answer } from "./testing/wire.ts";

/** `BAD_INPUT_SEED=7 vitest run src/bad-input.test.ts` sends other calls; the same seed sends the same ones. */
const SEED = Number(process.env.BAD_INPUT_SEED ?? 1);
const PARTS = [1, 2, 3, 4];
const CALLS_A_PART = 5_000;
const AT_ONCE = 20;
const LONGEST_MS = 2_000;

const PROGRAM = fileURLToPath(new URL("./testing/site-program.ts", import.meta.url));
const Made = z.object({ accessToken: z.string() });
const Created = z.object({ result: z.object({ data: Made }) });

type Told = { asked: Asked; answer: Answer; ms: number };

const test = siteTest.extend("site", ({ start }) => start(PROGRAM, { TRUSTED_PROXIES: "1" }));

/** Bookings to aim at: their links open something. */
async function links(site: string): Promise<string[]> {
  const program = aProgram(site);
  const made = Array.from({ length: 3 }, () => program.mutate("booking.create", anOrder()));
  return (await Promise.all(made)).map(({ data }) => Made.parse(data).accessToken);
}

async function tell(site: string, agent: Agent, asked: Asked): Promise<Told> {
  const started = performance.now();
  const answer = await call(site, agent, asked);
  return { asked, answer, ms: performance.now() - started };
}

/** A slow machine makes any answer late; an input that is slow by itself makes it late every time. */
async function isSlow(site: string, agent: Agent, { asked, ms }: Told): Promise<boolean> {
  for (let tried = 0, last = ms; last > LONGEST_MS; tried++) {
    if (tried === 3) return true;
    last = (await tell(site, agent, asked)).ms;
  }
  return false;
}

function show({ asked, answer }: Told): string {
  return `${asked.name} ${String(asked.text).slice(0, 2_000)} -> ${answer.status} ${answer.body.slice(0, 500)}`;
}

function bookingsIn(rows: Record<string, string>): number {
  return Number.parseInt(String(rows["public.bookings"]), 10);
}

/** Whatever was refused left everything as it was; whatever was taken is there, once. */
async function expectKept(before: Record<string, string>, told: readonly Told[], database: Database) {
  const after = await standingRows(database);
  const taken = told.filter(({ asked, answer }) => asked.isMutation && answer.status === 200);
  if (taken.length === 0) expect(after, told.map(show).join("\n")).toEqual(before);
  const made = taken.flatMap(({ asked, answer }) =>
    asked.name === "booking.create" ? [Created.parse(JSON.parse(answer.body)).result.data.accessToken] : [],
  );
  expect(bookingsIn(after) - bookingsIn(before), taken.map(show).join("\n")).toBe(new Set(made).size);
  return after;
}

test.for(PARTS)(
  "20,000 calls with bad input, part %i of 4: no fault, no slow answer, nothing changed by what is refused",
  { timeout: 600_000 },
  async (part, { site, database }) => {
    const chance = seeded(SEED * PARTS.length + part);
    const targets = targetsOf(customerRouter);
    const known = await links(site.url);
    const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
    const statuses: Record<number, number> = {};
    let rows = await standingRows(database);
    for (let sent = 0; sent < CALLS_A_PART; sent += AT_ONCE) {
      const calls = Array.from({ length: AT_ONCE }, () => nextCall(targets, known, chance));
      const told = await Promise.all(calls.map((asked) => tell(site.url, agent, asked)));
      for (const each of told) {
        statuses[each.answer.status] = (statuses[each.answer.status] ?? 0) + 1;
        expect(wrongWith(each.answer), `seed ${SEED}: ${show(each)}`).toBeUndefined();
        expect(await isSlow(site.url, agent, each), `seed ${SEED}: ${show(each)}`).toBe(false);
      }
      rows = await expectKept(rows, told, database);
    }
    agent.destroy();
    // Bad input that the schema alone turns away would show little.
    expect(Object.keys(statuses)).toEqual(expect.arrayContaining(["200", "400", "404", "413", "422"]));
    console.log(`bad input, part ${part}: ${JSON.stringify(statuses)}`);
    expect(site.log.filter(({ msg, level }) => level === "text" || msg.endsWith(".broken"))).toEqual([]);
  },
);
