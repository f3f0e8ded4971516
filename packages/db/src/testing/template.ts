import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { migrate } from "../migrate.ts";
import { withDatabase } from "../with-database.ts";

const MIGRATIONS = fileURLToPath(new URL("../../migrations", import.meta.url));
const LOCK = 7_304_118;

/**
 * Makes the migrated database that tests clone, once for a cluster and a set of migrations, and returns its name.
 * Other packages and later runs with the same migrations share it; a run that dies half-way leaves nothing under that name.
 */
export async function ensureTemplate(clusterUrl: string): Promise<string> {
  return await ensure(clusterUrl, `template_${await hashOfMigrations()}`, "template1", migrate);
}

/**
 * Makes a template that begins as a copy of `template` and that `furnish` has filled, once for a cluster and a `mark`,
 * which has to change whenever what `furnish` writes does.
 */
export async function ensureFurnished(
  clusterUrl: string,
  template: string,
  mark: string,
  furnish: (databaseUrl: string) => Promise<void>,
): Promise<string> {
  return await ensure(clusterUrl, `${template}_${mark}`, template, furnish);
}

async function ensure(
  clusterUrl: string,
  name: string,
  from: string,
  fill: (databaseUrl: string) => Promise<void>,
): Promise<string> {
  const admin = postgres(clusterUrl, { max: 1, onnotice: () => {} });
  try {
    await admin`select pg_advisory_lock(${LOCK})`;
    const found = await admin`select 1 from pg_database where datname = ${name}`;
    if (found.length > 0) return name;
    const draft = `${name}_draft`;
    await admin`drop database if exists ${admin(draft)} with (force)`;
    await admin`create database ${admin(draft)} template ${admin(from)}`;
    await fill(withDatabase(clusterUrl, draft));
    await admin`alter database ${admin(draft)} with allow_connections false`; // a guest would stand in the way of cloning
    await admin`alter database ${admin(draft)} rename to ${admin(name)}`;
    return name;
  } finally {
    await admin.end();
  }
}

async function hashOfMigrations(): Promise<string> {
  const hash = createHash("sha256");
  const entries = await readdir(MIGRATIONS, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(file.slice(MIGRATIONS.length)).update(await readFile(file));
  return hash.digest("hex").slice(0, 16);
}
