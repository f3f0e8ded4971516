import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { anOrder } from "@totetaxi/core/testing/order";
import { describe, expect } from "vitest";
import { aProgram } from "../testing/program.ts";
import { test } from "../testing/site.ts";
import { send } from "../testing/wire.ts";

describe("a site", () => {
  test("says that it lives, and that it can serve", async ({ siteUrl }) => {
    const health = await send(`${siteUrl}/api/health`);
    expect([health.status, JSON.parse(health.body)]).toEqual([200, { ok: true }]);
    const ready = await send(`${siteUrl}/api/ready`);
    expect([ready.status, JSON.parse(ready.body)]).toEqual([200, { ok: true, reasons: [] }]);
    expect([health.headers["cache-control"], ready.headers["cache-control"]]).toEqual([
      "no-store",
      "no-store",
    ]);
  });

  test("lives without its database, serves nobody, says why, and recovers by itself", async ({
    serve,
    startCore,
    line,
  }) => {
    const url = await serve({ core: await startCore({ DATABASE_URL: line.url }) });
    const program = aProgram(url);
    const order = anOrder();
    await line.cut();
    const ready = await send(`${url}/api/ready`);
    expect([ready.status, JSON.parse(ready.body)]).toEqual([503, { ok: false, reasons: ["database"] }]);
    expect((await send(`${url}/api/health`)).status).toBe(200);
    const refused = await program.mutate("booking.create", order);
    expect([refused.status, refused.refusal?.data.reason, refused.headers["retry-after"]]).toEqual([
      503,
      "busy",
      "1",
    ]);
    await line.mend();
    expect((await send(`${url}/api/ready`)).status).toBe(200);
    expect((await program.mutate("booking.create", order)).status).toBe(200);
  });

  test("hands to its pages what is not its own, and reads only", async ({ siteUrl }) => {
    expect((await send(`${siteUrl}/api/trpc`)).body).toBe("page /api/trpc");
    expect((await send(`${siteUrl}/book?step=2`)).body).toBe("page /book?step=2");
    for (const method of ["POST", "PUT", "DELETE", "TRACE", "OPTIONS"]) {
      expect((await send(`${siteUrl}/book`, { method })).status).toBe(405);
    }
  });

  test("T-41: is no proxy to anywhere", async ({ siteUrl }) => {
    const { hostname, port } = new URL(siteUrl);
    const socket = connect(Number(port), hostname);
    socket.write("GET http://169.254.169.254/latest/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
  });

  test("D-19: answers a request that takes too long with 503, and stays well", async ({ serve }) => {
    let late: () => void = () => {};
    const url = await serve({
      longestRequestMs: 200,
      pages: (_, res) =>
        new Promise((resolve) => {
          late = () => {
            res.setHeader("x-late", "1");
            res.end("late");
            resolve();
          };
        }),
    });
    const { status, body } = await send(`${url}/slow`);
    expect([status, JSON.parse(body).error.data.reason]).toEqual([503, "busy"]);
    expect(late).toThrow("after they are sent");
    expect((await send(`${url}/api/health`)).status).toBe(200);
  });

  test("D-19: gives up on a procedure that takes too long, and stays well", async ({
    serve,
    database,
    product,
  }) => {
    const program = aProgram(await serve({ longestRequestMs: 1_500 }));
    const isServed = async () => (await program.query("catalog.get")).data !== undefined;
    await expect.poll(isServed).toBe(true);
    await database.sql.begin(async (sql) => {
      await sql`lock table bookings in access exclusive mode`;
      const { status, refusal } = await program.mutate("booking.create", anOrder());
      expect([status, refusal?.data.reason]).toEqual([503, "busy"]);
    });
    const booked = async () => (await program.mutate("booking.create", anOrder())).status;
    await expect.poll(booked).toBe(200);
    await product.work();
  });

  test("D-19: waits for no body that does not come", async ({ serve, database }) => {
    const url = await serve({ longestRequestMs: 200 });
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.write(
      "POST /api/trpc/booking.create HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nX-ToteTaxi: 1\r\n" +
        "Connection: close\r\nContent-Length: 1000\r\n\r\n{",
    );
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 503 /);
    expect(await database.sql`select 1 from bookings`).toEqual([]);
  });

  test("survives pages that fail, before and after they have begun to answer", async ({ serve }) => {
    const url = await serve({
      pages: async (req, res) => {
        if (req.url === "/half") res.write("half");
        throw new Error("the page is broken");
      },
    });
    const { status, body } = await send(`${url}/broken`);
    expect([status, body]).toEqual([503, expect.not.stringContaining("broken")]);
    await expect(send(`${url}/half`)).rejects.toThrow();
    expect((await send(`${url}/api/health`)).status).toBe(200);
  });
});
