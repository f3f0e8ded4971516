import { fileURLToPath } from "node:url";
import { anOrder } from "@totetaxi/core/testing/order";
import { expect } from "vitest";
import * as z from "zod/mini";
import { customerRouter } from "./customer/router.ts";
import { seeded } from "./testing/bad-input/chance.ts";
import { walk } from "./testing/bad-input/walk.ts";
import { aProgram } from "./testing/program.ts";
import { test as siteTest } from "./testing/site.ts";

/** `BAD_INPUT_SEED=7 vitest run src/bad-input.test.ts` sends other calls; the same seed sends the same ones. */
const SEED = Number(process.env.BAD_INPUT_SEED ?? 1);
const PARTS = [1, 2, 3, 4];
const CALLS_A_PART = 5_000;

const PROGRAM = fileURLToPath(new URL("./testing/site-program.ts", import.meta.url));
const Made = z.object({ accessToken: z.string() });

const test = siteTest.extend("site", ({ start }) => start(PROGRAM, { TRUSTED_PROXIES: "1" }));

/** Bookings to aim at: their links open something. */
async function links(site: string): Promise<string[]> {
  const program = aProgram(site);
  const made = Array.from({ length: 3 }, () => program.mutate("booking.create", anOrder()));
  return (await Promise.all(made)).map(({ data }) => Made.parse(data).accessToken);
}

test.for(PARTS)(
  "20,000 calls with bad input, part %i of 4: no fault, no slow answer, nothing changed by what is refused",
  { timeout: 600_000 },
  async (part, { site, database }) => {
    const chance = seeded(SEED * PARTS.length + part);
    const known = await links(site.url);
    const router = customerRouter;
    const statuses = await walk({ url: site.url, database, router, known, chance, calls: CALLS_A_PART });
    // Bad input that the schema alone turns away would show little.
    expect(Object.keys(statuses)).toEqual(expect.arrayContaining(["200", "400", "404", "413", "422"]));
    console.log(`bad input, seed ${SEED}, part ${part}: ${JSON.stringify(statuses)}`);
    expect(site.log.filter(({ msg, level }) => level === "text" || msg.endsWith(".broken"))).toEqual([]);
  },
);
