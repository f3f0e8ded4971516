import { anOrder } from "@totetaxi/core/testing/order";
import { describe, expect } from "vitest";
import { MUTATION } from "../testing/program.ts";
import { test as siteTest } from "../testing/site.ts";
import { send } from "../testing/wire.ts";

const CREATE = "/api/trpc/booking.create";

const test = siteTest.extend("answer", ({ siteUrl }) => async (path: string, body?: string) => {
  const sent = body === undefined ? {} : { method: "POST", headers: MUTATION, body };
  const { status, body: said } = await send(siteUrl + path, sent);
  return { status, said };
});

function refusedFor(reason: string) {
  return { status: 400, said: expect.stringContaining(`"reason":"${reason}"`) };
}

describe("T-36: an input that two readers would read as two", () => {
  const order = JSON.stringify(anOrder({ instructions: "the last" }));

  test.for([
    ["a key twice", order.replace("{", '{"instructions":"the first",')],
    ["a key twice with one value", order.replace("{", '{"instructions":"the last",')],
    ["a key twice, spelled in two ways", order.replace("{", '{"instruction\\u0073":"the first",')],
    ["a key twice further in", order.replace('"facts":{', '"facts":{"service":"standard_delivery",')],
  ])("is refused when it says %s, and nothing is booked", async ([_, body], { answer, database }) => {
    expect(body).not.toBe(order);
    expect(await answer(CREATE, body)).toEqual(refusedFor("repeated_key"));
    expect(await answer(`${CREATE}?batch=1`, `{"0":${body}}`)).toEqual(refusedFor("repeated_key"));
    expect(await database.sql`select 1 from bookings`).toEqual([]);
  });

  test("is refused in a question too", async ({ answer }) => {
    const march = '{"from":"2026-03-01","to":"2026-03-01","to":"2026-03-02"}';
    const inputs = [
      `input=${encodeURIComponent(march)}`,
      `batch=1&input=${encodeURIComponent(`{"0":${march}}`)}`,
    ];
    for (const input of inputs)
      expect(await answer(`/api/trpc/availability.list?${input}`)).toEqual(refusedFor("repeated_key"));
  });

  test("is refused when it begins with a byte order mark, and nothing is booked", async ({
    answer,
    database,
  }) => {
    expect(await answer(CREATE, `\ufeff${order}`)).toEqual(refusedFor("byte_order_mark"));
    expect(await database.sql`select 1 from bookings`).toEqual([]);
  });

  test("is none when two things have a key of the same name each", async ({ answer }) => {
    expect(order.split('"line1":')).toHaveLength(3);
    expect((await answer(CREATE, order)).status).toBe(200);
  });
});
