import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Random values that the product makes for itself once and keeps in its data folder, readable by their owner alone. */
export interface Secrets {
  /** 32 bytes, in hex, from which the product derives what it signs with. */
  readonly product: string;
  /** Signs the stand-in's webhooks. */
  readonly webhook: string;
}

/** Reads the secrets, making those that are absent. */
export async function keepSecrets(dataFolder: string): Promise<Secrets> {
  return {
    product: await keep(join(dataFolder, "secret"), ""),
    webhook: await keep(join(dataFolder, "webhook-secret"), "whsec_"),
  };
}

async function keep(file: string, prefix: string): Promise<string> {
  const kept = await readFile(file, "utf8").catch(() => "");
  if (kept !== "") return kept;
  const fresh = prefix + randomBytes(32).toString("hex");
  await writeFile(`${file}.part`, fresh, { mode: 0o600 }); // renamed, so that a crash never leaves half a secret
  await rename(`${file}.part`, file);
  return fresh;
}
