import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fleet } from "../process/fleet.ts";
import type { Progress } from "../progress.ts";
import { buildSites } from "./build-sites.ts";
import { type Database, keepDatabase } from "./database.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { productEnv } from "./product-env.ts";
import type { Secrets } from "./secrets.ts";
import { apps, companionFiles, companions, type Surroundings } from "./services.ts";
import type { Settings } from "./settings.ts";

// Together with the database's own stop they stay within the five seconds that people are promised.
const APP_GRACE_MS = 2_500;
const COMPANION_GRACE_MS = 1_000;

/** Everything that one start of the product is made from. */
export interface Start extends Surroundings {
  readonly settings: Settings;
  readonly secrets: Secrets;
  /** Whether to begin with an empty database. */
  readonly reset: boolean;
}

/**
 * Starts the product, side by side where nothing has to wait, then calls `use`. Whatever happens, everything is
 * stopped in the end: first what uses the database, then what stands around it, the database last.
 *
 * @throws Error of the first thing that could not be started; the reason of `stopped` when that aborts meanwhile.
 */
export async function withProduct(
  start: Start,
  progress: Progress,
  stopped: AbortSignal,
  use: () => Promise<void>,
): Promise<void> {
  const { settings, secrets } = start;
  const over = new AbortController();
  const halted = AbortSignal.any([stopped, over.signal]);
  const around = fleet(progress, halted);
  const product = fleet(progress, halted);
  let embedded: Database | undefined;

  const openDatabase = async () => {
    if (settings.databaseUrl !== undefined) return settings.databaseUrl;
    const dir = join(start.dataFolder, "postgres");
    embedded = await progress.step("starting the database", "database ready", () =>
      keepDatabase({ dir, empty: start.reset }, progress),
    );
    // What stands around the product remembers payments and mails of bookings that are gone.
    if (start.reset)
      for (const path of Object.values(companionFiles(start)))
        await rm(path, { recursive: true, force: true });
    return embedded.url;
  };
  const prepare = async (databaseUrl: string) => {
    const env = productEnv(settings, secrets, databaseUrl, start.reload ? "development" : "production");
    await progress.step("preparing the database", String, () => prepareDatabase(env, halted));
    return apps(settings, env, start);
  };
  const build = async () => {
    if (start.reload) return;
    await progress.step("building the sites", "sites built", () => buildSites(start.logFolder, halted));
  };
  const begin = () => {
    const opened = openDatabase();
    const prepared = opened.then(prepare);
    const built = build();
    return [
      built,
      opened.then(() => around.launch(companions(settings, secrets, start))),
      Promise.all([prepared, built]).then(([services]) => product.launch(services)),
    ];
  };

  const beginnings = begin();
  try {
    await Promise.all(beginnings);
    await use();
  } finally {
    over.abort();
    await Promise.allSettled(beginnings);
    await product.stop(APP_GRACE_MS);
    await around.stop(COMPANION_GRACE_MS);
    await embedded?.stop();
  }
}
