import { randomBytes } from "node:crypto";
import { anOrder } from "@totetaxi/core/testing/order";
import { aSmallDisk } from "@totetaxi/db/testing/small-disk";
import { expect } from "vitest";
import type { Told } from "../testing/program.ts";
import { test as siteTest } from "../testing/site.ts";

const MEGABYTES = 64;
/** Full pages come soon. */
const WORDS = "please ring twice and wait ".repeat(35);
const MOST = 200;

/** A site whose database is on a disk of its own, where one can be mounted. */
const test = siteTest
  .extend("disk", async ({ clusterAdmin }, { onCleanup }) => {
    const disk = await aSmallDisk(clusterAdmin, MEGABYTES);
    onCleanup(async () => await disk?.remove());
    return disk;
  })
  .extend("databaseUrl", async ({ cluster, clusterAdmin: admin, template, disk }, { onCleanup }) => {
    const name = `test_${randomBytes(9).toString("hex")}`;
    const place = admin(disk?.tablespace ?? "pg_default");
    await admin`create database ${admin(name)} template ${admin(template)} tablespace ${place} strategy file_copy`;
    onCleanup(async () => void (await admin`drop database ${admin(name)} with (force)`));
    const url = new URL(cluster.url);
    url.pathname = `/${name}`;
    return url.href;
  });

test("F-47: with a full disk writes are refused and told when to come back, reads work, nothing told as done is lost, the worker's /ready names it, and it recovers by itself", async ({
  disk,
  program,
  startCore,
  database,
  skip,
}) => {
  if (!disk)
    return skip("no disk can be mounted here: it takes root's rights, and the server on this machine");
  let serial = 0;
  const book = (): Promise<Told> => {
    serial += 1;
    const pickupDate = `2026-03-${10 + (serial % 20)}`;
    return program.mutate("booking.create", anOrder({ instructions: WORDS, facts: { pickupDate } }));
  };
  const done: string[] = [];
  const tokenOf = ({ data }: Told) => String(Reflect.get(Object(data), "accessToken"));
  const worker = await startCore({}, { worker: true });
  expect(await worker.notReady()).not.toContain("disk");
  const before = await book();
  expect(before.status).toBe(200);
  done.push(tokenOf(before));

  await disk.fill();
  const refused: Told[] = [];
  while (refused.length < 5 && serial < MOST) {
    const told = await book();
    if (told.status === 200) done.push(tokenOf(told));
    else refused.push(told);
  }
  expect(
    refused.map(({ status, headers, refusal }) => [status, headers["retry-after"], refusal?.data.reason]),
  ).toEqual(Array(5).fill([503, expect.stringMatching(/^\d+$/), "busy"]));
  expect(await worker.notReady()).toContain("disk");
  for (const accessToken of done)
    expect((await program.query("booking.get", { accessToken })).status).toBe(200);
  const days = await program.query("availability.list", { from: "2026-03-01", to: "2026-03-31" });
  expect([days.status, (await program.query("catalog.get")).status]).toEqual([200, 200]);

  await disk.makeRoom();
  expect(await worker.notReady()).not.toContain("disk");
  const after = await book();
  expect(after.status).toBe(200);
  done.push(tokenOf(after));
  for (const accessToken of done)
    expect((await program.query("booking.get", { accessToken })).status).toBe(200);
  const [kept] = await database.sql<{ count: number }[]>`select count(*)::int as count from bookings`;
  expect(kept?.count).toBeGreaterThanOrEqual(done.length);
});
