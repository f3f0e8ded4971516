import { Agent } from "node:http";
import type { Database } from "@totetaxi/db/client";
import type { AnyRouter } from "@trpc/server";
import { expect } from "vitest";
import * as z from "zod/mini";
import type { Answer } from "../wire.ts";
import type { Chance } from "./chance.ts";
import { type Asked, call, nextCall, targetsOf } from "./requests.ts";
import { standingRows } from "./standing-rows.ts";
import { wrongWith } from "./wrong-with.ts";

const AT_ONCE = 20;
const LONGEST_MS = 2_000;
const SIGNED_OUT = 401;

/** What somebody who booked is told, and what the office is told. */
const Named = z.looseObject({ bookingId: z.string() });
const Made = z.union([z.looseObject({ booking: Named }), Named]);
const Created = z.object({ result: z.object({ data: Made }) });

type Told = { asked: Asked; answer: Answer; ms: number };
type Rows = Record<string, string>;

/** Somebody signed in: the cookie, and the ids that are theirs to name. */
export type Entered = { cookie: string; known: readonly string[] };

export type Walk = {
  url: string;
  database: Database;
  router: AnyRouter;
  /** Links and ids that open something. */
  known: readonly string[];
  chance: Chance;
  calls: number;
  /** Signs somebody in: at the beginning, and again whenever a call has signed them out. Left out for a guest. */
  enter?: () => Promise<Entered>;
};

function show({ asked, answer }: Told): string {
  return `${asked.name} ${String(asked.text).slice(0, 2_000)} -> ${answer.status} ${answer.body.slice(0, 500)}`;
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

function bookingsIn(rows: Rows): number {
  return Number.parseInt(String(rows["public.bookings"]), 10);
}

function bookingIn({ body }: Answer): string {
  const made = Created.parse(JSON.parse(body)).result.data;
  return "booking" in made ? Named.parse(made.booking).bookingId : Named.parse(made).bookingId;
}

/** Whatever was refused left everything as it was; whatever was taken is there, once. */
function expectKept(before: Rows, after: Rows, told: readonly Told[]): void {
  const taken = told.filter(({ asked, answer }) => asked.isMutation && answer.status === 200);
  if (taken.length === 0) expect(after, told.map(show).join("\n")).toEqual(before);
  const made = taken.flatMap(({ asked, answer }) =>
    asked.name === "booking.create" ? [bookingIn(answer)] : [],
  );
  expect(bookingsIn(after) - bookingsIn(before), taken.map(show).join("\n")).toBe(new Set(made).size);
}

/**
 * Sends a site so many calls with bad input: none may be a fault or slow by itself, and what is refused changes nothing.
 * @returns how many answers there were of each status.
 */
export async function walk(walk: Walk): Promise<Record<number, number>> {
  const { url, database, chance } = walk;
  const targets = targetsOf(walk.router);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const statuses: Record<number, number> = {};
  let entered = await walk.enter?.();
  let rows = await standingRows(database);
  for (let sent = 0; sent < walk.calls; sent += AT_ONCE) {
    const known = [...walk.known, ...(entered?.known ?? [])];
    const calls = Array.from({ length: AT_ONCE }, () => nextCall(targets, known, chance, entered?.cookie));
    const told = await Promise.all(calls.map((asked) => tell(url, agent, asked)));
    for (const each of told) {
      statuses[each.answer.status] = (statuses[each.answer.status] ?? 0) + 1;
      expect(wrongWith(each.answer), show(each)).toBeUndefined();
      expect(await isSlow(url, agent, each), show(each)).toBe(false);
    }
    const after = await standingRows(database);
    expectKept(rows, after, told);
    rows = after;
    if (walk.enter && told.some(({ answer }) => answer.status === SIGNED_OUT)) {
      entered = await walk.enter();
      rows = await standingRows(database);
    }
  }
  agent.destroy();
  return statuses;
}
