import { anOrder } from "@totetaxi/core/testing/order";
import { bookings } from "@totetaxi/db/schema";
import { describe, expect } from "vitest";
import * as z from "zod/mini";
import { customerRouter } from "../customer/router.ts";
import { proceduresOf } from "../testing/procedures-of.ts";
import { MUTATION } from "../testing/program.ts";
import { test as siteTest } from "../testing/site.ts";
import { type Sent, send } from "../testing/wire.ts";

const MUTATIONS = proceduresOf(customerRouter).flatMap(({ name, type }) =>
  type === "mutation" ? [name] : [],
);
const Refusal = z.object({ error: z.object({ data: z.object({ reason: z.string() }) }) });
const Batch = z.array(z.object({ result: z.object({ data: z.unknown() }) }));
const Days = z.object({
  result: z.object({ data: z.object({ days: z.array(z.object({ day: z.string() })) }) }),
});

const test = siteTest.extend("call", ({ siteUrl }) => {
  return async (name: string, sent: Sent = {}) => {
    const { status, headers, body } = await send(`${siteUrl}/api/trpc/${name}`, sent);
    const refusal = Refusal.safeParse(body === "" ? undefined : JSON.parse(body));
    return { status, headers, body, reason: refusal.data?.error.data.reason };
  };
});

/** A booking that would be taken if only it came the right way. */
function sound(headers: Record<string, string>, body: object = anOrder()): Sent {
  return { method: "POST", headers, body: JSON.stringify(body) };
}

describe("the gate in front of the procedures", () => {
  test("T-30: a GET changes nothing", async ({ call }) => {
    expect(MUTATIONS).toContain("booking.create");
    for (const name of MUTATIONS)
      for (const address of [name, `${name}?batch=1&input={}`, `${name}?input={}`]) {
        expect({ address, status: (await call(address)).status }).toEqual({ address, status: 405 });
      }
  });

  test("T-31, T-32: only JSON reaches a mutation", async ({ call }) => {
    const types = [
      ...["", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"],
      ...["application/octet-stream", "application/json+x", "application/json, text/plain"],
    ];
    for (const name of MUTATIONS)
      for (const type of types) {
        const { status, reason } = await call(name, sound({ ...MUTATION, "content-type": type }));
        expect({ name, type, status, reason }).toEqual({
          name,
          type,
          status: 415,
          reason: "wrong_content_type",
        });
      }
  });

  test("T-33: what another site's page sends is turned away", async ({ call, database }) => {
    const senders: Record<string, string>[] = [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: "http://127.0.0.1:3000.evil.example" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { "sec-fetch-site": "none" },
      { "x-totetaxi": "" },
      { "x-totetaxi": "true" },
    ];
    for (const sender of senders) {
      const { status, reason } = await call("booking.create", sound({ ...MUTATION, ...sender }));
      expect({ sender, status, reason }).toEqual({ sender, status: 403, reason: "cross_site" });
    }
    expect(await database.drizzle.select().from(bookings)).toEqual([]);
  });

  test("our own pages and plain programs are let in", async ({ call, siteUrl }) => {
    const senders: Record<string, string>[] = [
      {},
      { origin: siteUrl, "sec-fetch-site": "same-origin" },
      { origin: "http://127.0.0.1:3000" },
      { "content-type": "application/json; charset=UTF-8" },
    ];
    for (const sender of senders) {
      expect((await call("booking.create", sound({ ...MUTATION, ...sender }))).status).toBe(200);
    }
  });

  test("T-34: no other site is told that it may call", async ({ call }) => {
    const origin = "https://evil.example";
    const asked = { origin, "access-control-request-method": "POST" };
    const preflight = await call("booking.create", { method: "OPTIONS", headers: asked });
    const read = await call("catalog.get", { headers: { origin } });
    expect([preflight.status, read.status]).toEqual([405, 200]);
    for (const { headers } of [preflight, read]) {
      expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
    }
  });

  test("T-42: there are two ways to call, and no third", async ({ call }) => {
    for (const method of ["PUT", "PATCH", "DELETE", "TRACE", "HEAD"])
      for (const name of ["catalog.get", "booking.create"]) {
        expect({ method, status: (await call(name, { method })).status }).toEqual({ method, status: 405 });
      }
  });

  test("T-36: a body over 256 KB is refused, whether it says so or not", async ({ call, database }) => {
    const order = { ...anOrder(), instructions: "x".repeat(256 * 1024) };
    for (const headers of [MUTATION, { ...MUTATION, "transfer-encoding": "chunked" }]) {
      expect(await call("booking.create", sound(headers, order))).toMatchObject({
        status: 413,
        reason: "too_large",
      });
    }
    expect(await database.drizzle.select().from(bookings)).toEqual([]);
  });

  test("T-36: an address over 8 KB, and headers beyond measure, are refused", async ({ call }) => {
    const asking = (length: number) => `quote.preview?input=${"x".repeat(length)}`;
    expect(await call(asking(8_200))).toMatchObject({ status: 414, reason: "too_large" });
    expect((await call(asking(20_000))).status).toBe(431);
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`x-${at}`, "x".repeat(30)]));
    expect((await call("catalog.get", { headers: many })).status).toBe(431);
  });

  test("a packed body is refused, so that nobody sends a bomb", async ({ call }) => {
    const { status } = await call("booking.create", sound({ ...MUTATION, "content-encoding": "gzip" }));
    expect(status).toBe(415);
  });

  test("T-35: ten calls at once are answered, eleven are not, streamed or not", async ({ call }) => {
    const batch = (calls: number) => `${Array(calls).fill("catalog.get").join(",")}?batch=1&input={}`;
    const ten = await call(batch(10));
    expect([ten.status, Batch.parse(JSON.parse(ten.body)).length]).toEqual([200, 10]);
    expect(await call(batch(11))).toMatchObject({ status: 400, reason: "invalid" });
    const streamed = await call(batch(11), { headers: { "trpc-accept": "application/jsonl" } });
    expect(streamed.status).toBe(400);
  });

  test("T-37: a name that reaches for an object's insides is no procedure, and no accident", async ({
    call,
  }) => {
    const names = [
      ...["__proto__", "constructor", "toString", "booking.__proto__", "booking.create.constructor"],
      ...["%E0%A4%A", "booking.create%", "", "booking/create", "..%2f..%2fetc%2fpasswd"],
    ];
    for (const name of names)
      for (const sent of [{}, sound(MUTATION, {})]) {
        const { status, reason } = await call(name, sent);
        expect([400, 404], name).toContain(status);
        expect(["invalid", "unknown_procedure"], name).toContain(reason);
      }
  });

  test("T-37: a cookie or a question that reaches for them is as if it were not there", async ({ call }) => {
    const reaching = "__proto__=x; constructor=y; constructor.prototype=z; __proto__.x=polluted";
    for (const name of ["catalog.get", "catalog.get?__proto__[x]=polluted&constructor.prototype.x=polluted"])
      expect((await call(name, { headers: { cookie: reaching } })).status).toBe(200);
    expect(Reflect.get({}, "x")).toBeUndefined();
  });

  test("T-38: a parameter said twice counts once, and no header changes the method", async ({ call }) => {
    const march = encodeURIComponent(JSON.stringify({ from: "2026-03-01", to: "2026-03-01" }));
    const april = encodeURIComponent(JSON.stringify({ from: "2026-04-01", to: "2026-04-01" }));
    const { body } = await call(`availability.list?input=${march}&input=${april}`);
    expect(Days.parse(JSON.parse(body)).result.data.days).toEqual([{ day: "2026-03-01" }]);
    for (const name of ["x-http-method-override", "x-http-method", "x-method-override"]) {
      expect((await call("booking.create", { headers: { [name]: "POST" } })).status).toBe(405);
    }
  });
});
