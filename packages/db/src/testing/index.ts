import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import postgres, { type Sql } from "postgres";
import { test as base, inject } from "vitest";
import { openDatabase } from "../client.ts";
import { withDatabase } from "../with-database.ts";
import type {} from "./global-setup.ts";

export { ensureFurnished } from "./template.ts";

const ENDING_MS = 500;

/** A client that was closed may still be saying goodbye; ended by force, it would throw where nobody catches it. */
async function letConnectionsEnd(admin: Sql, name: string): Promise<void> {
  const until = Date.now() + ENDING_MS;
  const open = () => admin`select 1 from pg_stat_activity where datname = ${name}`;
  while ((await open()).length > 0 && Date.now() < until) await setTimeout(10);
}

/**
 * Vitest's `test` with a database of its own for every test that asks for one: migrated, empty, dropped afterwards.
 * Ask for `database` (a client), or for `databaseUrl` when the test opens its own clients or starts a process.
 * Extend `template` to start from more than the migrations.
 */
export const test = base
  .extend("cluster", { scope: "worker" }, () => inject("testCluster"))
  .extend("clusterAdmin", { scope: "worker" }, ({ cluster }, { onCleanup }) => {
    const admin = postgres(cluster.url, { max: 1, onnotice: () => {} });
    onCleanup(() => admin.end());
    return admin;
  })
  .extend("template", { scope: "worker" }, ({ cluster }): string | Promise<string> => cluster.template)
  .extend("databaseUrl", async ({ cluster, clusterAdmin: admin, template }, { onCleanup }) => {
    const name = `test_${randomBytes(9).toString("hex")}`;
    await admin`create database ${admin(name)} template ${admin(template)} strategy file_copy`;
    onCleanup(async () => {
      await letConnectionsEnd(admin, name);
      await admin`drop database ${admin(name)} with (force)`;
    });
    return withDatabase(cluster.url, name);
  })
  .extend("database", ({ databaseUrl }, { onCleanup }) => {
    const database = openDatabase({ url: databaseUrl, name: "test" });
    onCleanup(() => database.close());
    return database;
  });
