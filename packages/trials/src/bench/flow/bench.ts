import { join } from "node:path";
import { type Database, openDatabase } from "@totetaxi/db/client";
import { createDatabase } from "@totetaxi/db/embedded";
import { setup as buildSites } from "../../product/built.ts";
import { PROCESSES, type Product, startProduct } from "../../product/start-product.ts";
import type { Figure } from "../figure.ts";
import { furnish, placesWithoutEnd } from "../furnished.ts";
import { race, rate } from "../rounds.ts";
import { quantile } from "../statistics.ts";
import { bookingMaker } from "../transactions/subjects.ts";
import { floorShop } from "./floor-shop.ts";
import { memoryOf } from "./memory.ts";
import { type PaidBookings, watchPaidBookings } from "./paid-bookings.ts";
import { productShop } from "./product-shop.ts";
import { flow, type Shop } from "./shop.ts";

const CLIENTS = [1, 8, 20];
const TIMES = { rounds: 3, roundMs: 4_000 };
/** Servers run for days: what V8 has not compiled yet in their first seconds is not what they cost. */
const WARM_UP_MS = 20_000;
const MOST_MEMORY = 900_000_000;
const PUBLISHABLE_KEY = "pk_test_sandbox_totetaxi";
/** Ports of the product's block that the launcher gives to nobody. */
const [FLOOR, FLOORS_STRIPE] = [20, 21];

/** A flow that remembers how long each took, in milliseconds. */
function timed(shop: Shop, paid: PaidBookings) {
  const took: number[] = [];
  return {
    took,
    async work() {
      const begun = performance.now();
      await flow(shop, paid);
      took.push(performance.now() - begun);
    },
  };
}

const spread = (took: readonly number[]) =>
  `p50 ${quantile(took, 0.5).toFixed(0)} ms, p95 ${quantile(took, 0.95).toFixed(0)} ms`;

type Around = { product: Product; database: Database };

/** Races the product against its floor, which is gone with all of its connections when this returns. */
async function raceFloor({ product, database }: Around): Promise<Figure[]> {
  const base = product.settings.ports.customer;
  const bare = await furnish(await createDatabase(product.databaseUrl, "floor"), 1);
  const floor = await floorShop({
    databaseUrl: bare.databaseUrl,
    row: (await bookingMaker(bare))(),
    ports: { site: base + FLOOR, stripe: base + FLOORS_STRIPE },
    journal: join(product.folder, "floor.jsonl"),
  });
  const [paidHere, paidThere] = [watchPaidBookings(database), watchPaidBookings(bare.database)];
  try {
    const ours = productShop(product, PUBLISHABLE_KEY);
    const each = [
      [floor.shop, paidThere],
      [ours, paidHere],
    ] as const;
    for (const [shop, paid] of each) await rate(() => flow(shop, paid), Math.max(...CLIENTS), WARM_UP_MS);
    const figures: Figure[] = [];
    for (const clients of CLIENTS) {
      const [mine, theirs] = [timed(ours, paidHere), timed(floor.shop, paidThere)];
      const { ratios, detail } = await race({ ...TIMES, clients, ours: mine.work, floor: theirs.work });
      figures.push({
        name: `flow, ${clients === 1 ? "1 client" : `${clients} clients`}`,
        aim: { atLeast: 0.5 },
        ratios,
        detail: `${detail}; ${spread(mine.took)} (floor ${spread(theirs.took)})`,
      });
    }
    return figures;
  } finally {
    await Promise.all([paidHere.stop(), paidThere.stop()]);
    await floor.stop();
    await bare.close();
  }
}

const inMb = (bytes: number) => (bytes / 1e6).toFixed(0);

/** What all processes hold, and the database server with all of its own. */
async function memoryAfter(product: Product): Promise<Figure> {
  const pids = { Postgres: product.database.pid, ...pidsOf(product) };
  const held = await Promise.all(
    Object.entries(pids).map(async ([name, pid]) => [name, await memoryOf([pid])] as const),
  );
  const bytes = held.reduce((sum, [, own]) => sum + own, 0);
  const each = held.map(([name, own]) => `${name} ${inMb(own)}`).join(", ");
  return {
    name: "memory after the flows",
    ratios: [bytes / MOST_MEMORY],
    aim: { atMost: 1 },
    detail: `${inMb(bytes)} of ${inMb(MOST_MEMORY)} MB: ${each}`,
  };
}

function pidsOf(product: Product): Record<string, number> {
  return Object.fromEntries(PROCESSES.map((name) => [name, product.process(name).pid ?? 0]));
}

/**
 * The main job over HTTP, from the price to the paid booking, beside a program of bare handlers on the same database
 * server with a stand-in of its own; and what memory the whole product then holds.
 */
export async function benchFlow(): Promise<Figure[]> {
  await buildSites();
  const product = await startProduct({ processes: PROCESSES });
  const database = openDatabase({ url: product.databaseUrl, max: 1, name: "bench" });
  try {
    await placesWithoutEnd(database);
    const figures = await raceFloor({ product, database });
    return [...figures, await memoryAfter(product)];
  } finally {
    await database.close();
    await product.stop();
  }
}
