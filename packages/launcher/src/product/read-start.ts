import { mkdir, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../root.ts";
import { claimPorts } from "./ports.ts";
import { keepSecrets } from "./secrets.ts";
import { readSettings, type Settings } from "./settings.ts";
import type { Start } from "./with-product.ts";

/**
 * Reads what is asked of a start from the command line and the environment, and makes its folders.
 *
 * @throws Error with sentences for people when something is wrong, before anything has been started.
 */
export async function readStart(args: readonly string[], reload: boolean): Promise<Start> {
  const { reset } = readArguments(args);
  const settings = readSettings(process.env, new Date());
  if (reset && settings.databaseUrl !== undefined)
    throw new Error(
      "--reset empties the embedded database, and DATABASE_URL names another: empty that one yourself.",
    );
  await claimPorts(settings.ports.customer, neededPorts(settings), settings.host);
  const dataFolder = resolve(ROOT, settings.dataFolder);
  const logFolder = await freshLogFolder(dataFolder);
  return { settings, secrets: await keepSecrets(dataFolder), reset, reload, dataFolder, logFolder };
}

function readArguments(args: readonly string[]): { readonly reset: boolean } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { reset: { type: "boolean", default: false } },
    });
    return values;
  } catch (cause) {
    throw new Error(
      `The only option is --reset, which empties the database first; given was: ${args.join(" ")}`,
      { cause },
    );
  }
}

/** A real Stripe and a real mail server need no port here. */
function neededPorts({ ports, payments, smtpUrl }: Settings): number[] {
  const { customer, staff, webhook, worker, stripe, mailPage, smtp } = ports;
  return [
    ...[customer, staff, webhook, worker],
    ...(payments.mode === "sandbox" ? [stripe] : []),
    ...(smtpUrl === undefined ? [mailPage, smtp] : []),
  ];
}

/** An empty log folder; the logs of the start before are kept beside it. */
async function freshLogFolder(dataFolder: string): Promise<string> {
  const folder = join(dataFolder, "logs");
  const previous = join(dataFolder, "logs-before");
  await mkdir(folder, { recursive: true });
  await rm(previous, { recursive: true, force: true });
  await rename(folder, previous);
  await mkdir(folder);
  return folder;
}
