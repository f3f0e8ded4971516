import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareDatabase } from "@totetaxi/launcher/prepare-database";
import { productEnv, webhookSecret } from "@totetaxi/launcher/product-env";
import { keepSecrets } from "@totetaxi/launcher/secrets";
import { apps, companions } from "@totetaxi/launcher/services";
import { readSettings, type Settings } from "@totetaxi/launcher/settings";
import { claimBlock } from "./claim-block.ts";
import { type DatabaseServer, startDatabaseServer } from "./database-server.ts";
import { type Process, processOf } from "./process.ts";

/** A Monday morning in New York: days, weekends and lead times lie the same way in every run. */
const NOW = "2026-03-02T10:00:00-05:00";
const GRACE_MS = 3_000;

/** The product's processes, by the names that the launcher gives them. */
export const PROCESSES = [
  "customer site",
  "staff site",
  "webhook",
  "worker",
  "Stripe stand-in",
  "mail box",
] as const;
export type ProcessName = (typeof PROCESSES)[number];

/** What a trial's product is to be like; nothing has to be said. */
export interface ProductOptions {
  /** Those that are started; all but the staff site when left out. */
  readonly processes?: readonly ProcessName[];
  /** When the product's clock starts. */
  readonly now?: string;
  /** Changes the environment of all processes, such as TRUSTED_PROXIES. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The built product with data of its own, each process in reach. */
export interface Product {
  readonly settings: Settings;
  readonly databaseUrl: string;
  /** What the product signs with and what signs its webhooks: for trials that forge. */
  readonly webhookSecret: string;
  readonly database: DatabaseServer;
  process(name: ProcessName): Process;
  /** One more process of that kind, on another port; not yet started. */
  another(name: ProcessName, port: number): Process;
  /** Holds logs, mails and the stand-in's journal. */
  readonly folder: string;
  /** Ends everything; then its folder is removed unless its logs are to be read. */
  stop(keepFolder?: boolean): Promise<void>;
}

const DEFAULT: readonly ProcessName[] = PROCESSES.filter((name) => name !== "staff site");

/**
 * Starts the product as `npm start` does, on free ports, with an empty seeded database below a temporary folder.
 * The sites have to be built (`turbo run build`).
 */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), "totetaxi-trial-"));
  await chmod(folder, 0o755); // the account that the database runs under has to enter it
  const logFolder = join(folder, "logs");
  await mkdir(logFolder);
  const { base, release } = await claimBlock();
  const settings = readSettings(
    { TOTETAXI_PORT: String(base), TOTETAXI_DATA: folder, TOTETAXI_NOW: options.now ?? NOW },
    new Date(),
  );
  const secrets = await keepSecrets(folder);
  const database = await startDatabaseServer(join(folder, "postgres"));
  const env = { ...productEnv(settings, secrets, database.url, "production"), ...options.env };
  const where = { dataFolder: folder, logFolder, reload: false };
  const services = [...companions(settings, secrets, where), ...apps(settings, env, where)];
  const processes = services.map(processOf);
  const process = (name: ProcessName): Process => {
    const found = processes.find((each) => each.name === name);
    if (!found) throw new Error(`the product has no ${name}`);
    return found;
  };
  const another = (name: ProcessName, port: number): Process => {
    const service = services.find((each) => each.name === name);
    if (!service) throw new Error(`the product has no ${name}`);
    const readyUrl = new URL(service.readyUrl);
    readyUrl.port = String(port);
    const more = processOf({
      ...service,
      readyUrl: readyUrl.href,
      env: { ...service.env, PORT: String(port) },
      logFile: service.logFile.replace(/\.log$/, `-${port}.log`),
    });
    processes.push(more);
    return more;
  };
  const product: Product = {
    settings,
    databaseUrl: database.url,
    webhookSecret: webhookSecret(settings, secrets),
    database,
    process,
    another,
    folder,
    async stop(keepFolder = false) {
      await Promise.all(processes.map((each) => each.stop(GRACE_MS)));
      await database.stop();
      await release();
      if (!keepFolder) await rm(folder, { recursive: true, force: true });
    },
  };
  try {
    await prepareDatabase(env, new AbortController().signal);
    await Promise.all((options.processes ?? DEFAULT).map((name) => process(name).start()));
    return product;
  } catch (error) {
    await product.stop(true);
    throw error;
  }
}
