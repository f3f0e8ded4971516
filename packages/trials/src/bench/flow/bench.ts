import { join } from "node:path";
import { openDatabase } from "@totetaxi/db/client";
import { createDatabase } from "@totetaxi/db/embedded";
import { setup as buildSites } from "../../product/built.ts";
import { PROCESSES, startProduct } from "../../product/start-product.ts";
import type { Figure } from "../figure.ts";
import { furnish, placesWithoutEnd } from "../furnished.ts";
import { race } from "../rounds.ts";
import { quantile } from "../statistics.ts";
import { bookingMaker } from "../transactions/subjects.ts";
import { floorShop } from "./floor-shop.ts";
import { memoryOf } from "./memory.ts";
import { productShop } from "./product-shop.ts";
import { flow, type Shop } from "./shop.ts";

const CLIENTS = [1, 8, 20];
const TIMES = { rounds: 3, roundMs: 6_000 };
const MOST_MEMORY = 900_000_000;
const PUBLISHABLE_KEY = "pk_test_sandbox_totetaxi";
/** Ports of the product's block that the launcher gives to nobody. */
const [FLOOR, FLOORS_STRIPE] = [20, 21];

/** A flow that remembers how long each took, in milliseconds. */
function timed(shop: Shop) {
  const took: number[] = [];
  return {
    took,
    async work() {
      const begun = performance.now();
      await flow(shop);
      took.push(performance.now() - begun);
    },
  };
}

const spread = (took: readonly number[]) =>
  `p50 ${quantile(took, 0.5).toFixed(0)} ms, p95 ${quantile(took, 0.95).toFixed(0)} ms`;

/**
 * The main job over HTTP, from the price to the paid booking, beside a program of bare handlers on the same database
 * server with a stand-in of its own; and what memory the whole product then holds.
 */
export async function benchFlow(): Promise<Figure[]> {
  await buildSites();
  const product = await startProduct({ processes: PROCESSES });
  const base = product.settings.ports.customer;
  const database = openDatabase({ url: product.databaseUrl, max: 1, name: "bench" });
  const bare = await furnish(await createDatabase(product.databaseUrl, "floor"), 1);
  try {
    await placesWithoutEnd(database);
    const floor = await floorShop({
      databaseUrl: bare.databaseUrl,
      row: (await bookingMaker(bare))(),
      ports: { site: base + FLOOR, stripe: base + FLOORS_STRIPE },
      journal: join(product.folder, "floor.jsonl"),
    });
    try {
      const ours = productShop(product, PUBLISHABLE_KEY);
      const figures: Figure[] = [];
      for (const clients of CLIENTS) {
        const [mine, theirs] = [timed(ours), timed(floor.shop)];
        const { ratios, detail } = await race({ ...TIMES, clients, ours: mine.work, floor: theirs.work });
        figures.push({
          name: `flow, ${clients === 1 ? "1 client" : `${clients} clients`}`,
          aim: { atLeast: 0.5 },
          ratios,
          detail: `${detail}; ${spread(mine.took)} (floor ${spread(theirs.took)})`,
        });
      }
      const pids = [product.database.pid, ...PROCESSES.map((name) => product.process(name).pid ?? 0)];
      const bytes = await memoryOf(pids);
      const memory = `${(bytes / 1e6).toFixed(0)} of ${MOST_MEMORY / 1e6} MB, all processes and the database`;
      figures.push({
        name: "memory after the flows",
        ratios: [bytes / MOST_MEMORY],
        aim: { atMost: 1 },
        detail: memory,
      });
      return figures;
    } finally {
      await floor.stop();
    }
  } finally {
    await bare.close();
    await database.close();
    await product.stop();
  }
}
