import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { anOrder } from "@totetaxi/core/testing/order";
import { type RunningProcess, spawnProcess } from "@totetaxi/core/testing/running";
import { describe, expect, onTestFinished } from "vitest";
import { aProgram, MUTATION } from "../testing/program.ts";
import { test as siteTest } from "../testing/site.ts";
import { send } from "../testing/wire.ts";

const PROGRAM = fileURLToPath(new URL("../testing/site-program.ts", import.meta.url));
const test = siteTest.extend("site", ({ start }) => start(PROGRAM));

function dial(url: string): Socket {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  return socket;
}

function logged(site: RunningProcess, message: string) {
  return site.log.filter(({ msg }) => msg === message);
}

describe("the process of a site", () => {
  test("answers what it has begun when it is told to end, and takes nothing new", async ({
    site,
    database,
  }) => {
    const order = JSON.stringify(anOrder());
    const begun = dial(site.url);
    begun.write(
      `POST /api/trpc/booking.create HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nX-ToteTaxi: 1\r\n` +
        `Content-Length: ${order.length}\r\n\r\n${order.slice(0, 20)}`,
    );
    const idle = dial(site.url);
    idle.write("GET /api/health HTTP/1.1\r\nHost: x\r\n\r\n");
    await once(idle, "data");
    // `fetch` asks again over the connection that it has.
    const isRefused = () => fetch(`${site.url}/api/health`).then(Boolean, () => "refused");

    site.child.kill("SIGTERM");
    await expect.poll(isRefused).toBe("refused");
    begun.write(order.slice(20));
    const written = performance.now();
    expect(await text(begun)).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(await site.ended).toBe(0);
    // Less than the five seconds for which Node keeps a connection that may be used again.
    expect(performance.now() - written).toBeLessThan(4_500);
    expect(await database.sql`select status from bookings`).toEqual([{ status: "pending" }]);
  });

  test("D-13: has the reference that it gave away in its log, with the place and nobody's data", async ({
    site,
    database,
  }) => {
    await database.sql`alter table bookings rename column guest_email to mail`;
    const order = anOrder();
    const { status, refusal } = await aProgram(site.url).mutate("booking.create", order);
    expect([status, refusal?.data.reason]).toEqual([500, "internal"]);
    await expect.poll(() => logged(site, "procedure.broken")).toHaveLength(1);
    const [line] = logged(site, "procedure.broken");
    expect(line).toMatchObject({
      level: "error",
      process: "customer",
      procedure: "booking.create",
      requestId: refusal?.data.reference,
      err: { where: expect.arrayContaining([expect.stringContaining(" at ")]) },
    });
    const everything = JSON.stringify([site.log, refusal]);
    for (const secret of [
      order.contact?.email,
      order.contact?.lastName,
      order.pickup.line1,
      order.requestId,
    ]) {
      expect(everything).not.toContain(secret);
    }
    expect(JSON.stringify(refusal)).not.toMatch(/guest_|select|insert|\bat .*:\d+/i);
  });

  test("D-22: leaves one line for each refusal, without what was sent", async ({ site }) => {
    const program = aProgram(site.url);
    const body = JSON.stringify({ ...anOrder(), status: "paid" });
    await send(`${site.url}/api/trpc/booking.create`, { method: "POST", body, headers: MUTATION });
    await program.query("booking.get", { accessToken: "a-secret-token" });
    const headers = { ...MUTATION, origin: "https://evil.example" };
    await send(`${site.url}/api/trpc/booking.create`, { method: "POST", body, headers });
    await expect.poll(() => logged(site, "gate.refused")).toHaveLength(1);
    expect(logged(site, "gate.refused")[0]).toMatchObject({
      level: "warn",
      status: 403,
      reason: "cross_site",
    });
    expect(logged(site, "procedure.refused")).toEqual([
      expect.objectContaining({ actor: "guest", procedure: "booking.create", reason: "invalid" }),
      expect.objectContaining({ actor: "guest", procedure: "booking.get", reason: "not_found" }),
    ]);
    expect(JSON.stringify(site.log)).not.toMatch(/a-secret-token|example\.com|evil|Grace|paid/);
  });

  test("T-39, T-41: hangs up on what is no plain request of ours", async ({ site }) => {
    const upgrade = dial(site.url);
    upgrade.write(
      "GET http://evil.example/ HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
    );
    expect(await text(upgrade)).toBe("");
    const smuggled = [
      "POST /api/trpc/x HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /",
      "POST /api/trpc/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
      "POST /api/trpc/x HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n123456",
      "GET / HTTP/1.1\r\nHost: x\r\nX-Folded: a\r\n b\r\n\r\n",
      "GET / HTTP/1.1\r\n\r\n",
    ];
    for (const request of smuggled) {
      const socket = dial(site.url);
      socket.write(request);
      const answer = await text(socket);
      expect({ request, answer }).toEqual({
        request,
        answer: expect.stringMatching(/^HTTP\/1\.1 400 Bad Request/),
      });
      expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
    }
    expect((await send(`${site.url}/api/health`)).status).toBe(200);
  });
});

siteTest("a site that lacks its settings says which, and does not start", async ({ env }) => {
  const { DATABASE_URL: _, ...rest } = env;
  const { ended, log } = spawnProcess(PROGRAM, rest);
  expect(await ended).toBe(1);
  expect(log.map(({ msg }) => msg).join("\n")).toContain("The product cannot start: DATABASE_URL");
});
