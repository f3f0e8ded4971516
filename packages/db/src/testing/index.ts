import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { test as base, inject } from "vitest";
import { openDatabase } from "../client.ts";
import { withDatabase } from "../with-database.ts";
import type {} from "./global-setup.ts";

export { ensureFurnished } from "./template.ts";

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
      await admin`drop database ${admin(name)} with (force)`;
    });
    return withDatabase(cluster.url, name);
  })
  .extend("database", ({ databaseUrl }, { onCleanup }) => {
    const database = openDatabase({ url: databaseUrl, name: "test" });
    onCleanup(() => database.close());
    return database;
  });
