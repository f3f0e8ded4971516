import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, onTestFinished } from "vitest";
import { anEvent, test } from "./testing/endpoint.ts";

const PROGRAM = fileURLToPath(new URL("./server.ts", import.meta.url));

function dial(url: string): Socket {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  return socket;
}

describe("the webhook's address", () => {
  test("T-27: takes no body over 512 KB, whether it says so or not", async ({ endpoint, sign, inbox }) => {
    const { body, headers } = sign(anEvent({ padding: "x".repeat(5_000_000) }).body);
    const chunks = new Blob([body]).stream();
    for (const sent of [body, chunks]) {
      const reply = await fetch(`${endpoint}/stripe`, {
        method: "POST",
        headers,
        body: sent,
        duplex: "half",
      });
      expect(reply.status).toBe(413);
    }
    const memory = process.memoryUsage().rss;
    await Promise.all(
      Array.from({ length: 20 }, () => fetch(`${endpoint}/stripe`, { method: "POST", headers, body })),
    );
    expect(process.memoryUsage().rss - memory).toBeLessThan(300_000_000);
    expect(await inbox.events()).toEqual([]);
  });

  test("T-27: takes JSON only", async ({ deliver, sign, inbox }) => {
    const { body, headers } = sign(anEvent().body);
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
    ]) {
      expect(await deliver({ body, headers: { ...headers, "content-type": type } })).toBe(415);
    }
    expect(await inbox.events()).toEqual([]);
  });

  test("T-27: unpacks nothing", async ({ endpoint, sign, inbox }) => {
    const { body, headers } = sign(anEvent({ padding: "x".repeat(50_000_000) }).body);
    const reply = await fetch(`${endpoint}/stripe`, {
      method: "POST",
      headers: { ...headers, "content-encoding": "gzip" },
      body: gzipSync(body),
    });
    expect(reply.status).toBe(400);
    expect(await inbox.events()).toEqual([]);
  });

  test("T-27: waits for nobody who sends slowly, and keeps nobody else waiting", async ({
    endpoint,
    sign,
    deliver,
    inbox,
  }) => {
    const { body, headers } = sign(anEvent().body);
    const slow = Array.from({ length: 20 }, (_, at) => {
      const socket = dial(endpoint);
      const framing = at % 2 ? `Content-Length: ${body.length}` : "Transfer-Encoding: chunked";
      socket.write(
        `POST /stripe HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${framing}\r\n` +
          `Stripe-Signature: ${headers["stripe-signature"]}\r\n\r\n`,
      );
      socket.write(at % 2 ? "{" : "1\r\n{\r\n");
      return text(socket);
    });
    const started = performance.now();
    expect(await deliver(sign(anEvent().body))).toBe(200);
    expect(performance.now() - started).toBeLessThan(2_000);
    for (const answer of await Promise.all(slow)) expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout/);
    expect(await inbox.events()).toHaveLength(1);
  });

  test("answers POST and nothing else, and knows no other address", async ({ endpoint }) => {
    for (const method of ["GET", "PUT", "DELETE", "OPTIONS"]) {
      const reply = await fetch(`${endpoint}/stripe`, { method });
      expect([method, reply.status, reply.headers.get("access-control-allow-origin")]).toEqual([
        method,
        405,
        null,
      ]);
    }
    for (const path of ["/", "/stripe/", "/stripe/x", "/api/trpc/booking.create", "/.git/config"]) {
      expect((await fetch(endpoint + path, { method: "POST" })).status).toBe(404);
    }
  });

  test("says that it lives, and that it can store", async ({ endpoint }) => {
    for (const path of ["/health", "/ready"]) {
      const reply = await fetch(endpoint + path);
      expect([reply.status, await reply.json()]).toEqual([200, expect.objectContaining({ ok: true })]);
    }
  });

  test("says in its log who was refused and why, and raises no alarm over them", async ({
    start,
    sign,
    inbox,
  }) => {
    const { url, log } = await start(PROGRAM);
    const { body, headers } = sign(anEvent().body);
    for (const framing of [
      `Content-Length: ${body.length}\r\n\r\n{`,
      "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n",
    ]) {
      const socket = dial(url);
      socket.write(`POST /stripe HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${framing}`);
      socket.end();
      await text(socket);
    }
    await fetch(`${url}/stripe`, { method: "POST", headers, body: `${body} ` });
    const refused = () => log.filter(({ msg }) => msg === "webhook.refused").map(({ reason }) => reason);
    await expect.poll(refused).toEqual(["incomplete", "incomplete", "bad_signature"]);
    expect(log.filter(({ level }) => level === "error" || level === "text")).toEqual([]);
    expect(JSON.stringify(log)).not.toContain("whsec_");
    expect((await fetch(`${url}/stripe`, { method: "POST", headers, body })).status).toBe(200);
    expect(await inbox.events()).toHaveLength(1);
  });
});
