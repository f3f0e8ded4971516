import { aBrowser } from "@totetaxi/core/testing/browser";
import { anOrder } from "@totetaxi/core/testing/order";
import { bookings } from "@totetaxi/db/schema";
import { describe, expect } from "vitest";
import * as z from "zod/mini";
import { aProgram } from "../testing/program.ts";
import { test as siteTest } from "../testing/site.ts";
import { send } from "../testing/wire.ts";

const Created = z.object({
  accessToken: z.string(),
  booking: z.object({ status: z.string(), totalCents: z.int() }),
  payment: z.object({ clientSecret: z.string(), publishableKey: z.string() }),
});

/** The site behind one proxy, so that callers have addresses. */
const test = siteTest
  .extend("guardedUrl", async ({ startCore, serve }) =>
    serve({ core: await startCore({ TRUSTED_PROXIES: "1" }) }),
  )
  .extend("guarded", ({ guardedUrl }) => aProgram(guardedUrl));

function from(ip: string) {
  return { "x-forwarded-for": `6.6.6.6, ${ip}` };
}

describe("a person who wants too much", () => {
  test("T-71: is refused a fourth unpaid place, fifty times at once, and told when to come back", async ({
    guarded,
    database,
  }) => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => guarded.mutate("booking.create", anOrder(), from("198.51.100.7"))),
    );
    for (const { status, headers, refusal } of answers.filter(({ status }) => status !== 200)) {
      // Whoever waits too long for a connection is told that we are busy, and may try again as well.
      expect(["429 too_many_holds", "503 database.busy", "503 busy"]).toContain(
        `${status} ${refusal?.data.reason}`,
      );
      expect(Number(headers["retry-after"])).toBeGreaterThan(0);
    }
    const last = await guarded.mutate("booking.create", anOrder(), from("198.51.100.7"));
    expect([last.status, last.refusal?.data.reason]).toEqual([429, "too_many_holds"]);
    expect(last.refusal?.data.details).toEqual({ retryAfterSeconds: Number(last.headers["retry-after"]) });
    expect(await database.drizzle.select().from(bookings)).toHaveLength(3);
  });

  test("T-43: is one person, whatever addresses a header claims before our own proxy's", async ({
    guarded,
  }) => {
    const statuses: number[] = [];
    for (const claimed of ["1.1.1.1", "2.2.2.2", "3.3.3.3", "4.4.4.4"]) {
      const headers = {
        "x-forwarded-for": `${claimed}, 198.51.100.7`,
        "x-real-ip": claimed,
        forwarded: `for=${claimed}`,
      };
      statuses.push((await guarded.mutate("booking.create", anOrder(), headers)).status);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
  });

  test("T-73: may ask for days and prices 600 times a minute, and is then told when to come back", async ({
    guarded,
  }) => {
    const day = { from: "2026-03-10", to: "2026-03-10" };
    const ask = (ip: string) => guarded.query("availability.list", day, from(ip));
    const answers = await Promise.all(Array.from({ length: 605 }, () => ask("198.51.100.7")));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(5);
    expect(refused[0]?.refusal?.data.reason).toBe("rate_limited");
    expect(Number(refused[0]?.headers["retry-after"])).toBeGreaterThan(0);
    expect((await ask("198.51.100.8")).status).toBe(200);
  });
});

test("T-73: ten questions in one request are ten, however the commas between them are written", async ({
  guardedUrl,
}) => {
  const ten = Array.from({ length: 10 }, () => "availability.list").join("%2C");
  const ask = () =>
    send(`${guardedUrl}/api/trpc/${ten}?batch=1&input=%7B%7D`, { headers: from("198.51.100.7") });
  for (let asked = 0; asked < 600; asked += 10) expect((await ask()).status).not.toBe(429);
  expect((await ask()).status).toBe(429);
});

describe("T-70: whoever skips a step", () => {
  test("is told how things stand, and changes nothing", async ({ program, stripe }) => {
    const { data } = await program.mutate("booking.create", anOrder());
    const { accessToken, payment } = Created.parse(data);
    const link = { accessToken };
    expect((await program.mutate("payment.confirm", link)).data).toEqual({
      bookingStatus: "pending",
      paymentStatus: "pending",
    });
    await aBrowser(stripe.url, payment.publishableKey).pay(payment.clientSecret);
    await program.mutate("payment.confirm", link);
    expect((await program.mutate("payment.resume", link)).refusal?.data.reason).toBe("already_paid");
    const nobody = { accessToken: `${accessToken.slice(0, -1)}${accessToken.endsWith("0") ? "1" : "0"}` };
    for (const name of ["payment.confirm", "payment.resume"])
      expect((await program.mutate(name, nobody)).refusal?.data.reason).toBe("not_found");
    expect((await program.query("booking.get", link)).data).toMatchObject({ status: "paid" });
  });
});

describe("T-74: an address that no van can serve", () => {
  test.for([
    ["out of the area", { zip: "12207", city: "Albany" }, 422, "zip_not_served"],
    ["a PO box", { line1: "P.O. Box 12" }, 400, "invalid"],
    ["a post office box", { line1: "Post Office Box 7" }, 400, "invalid"],
    ["in another state", { state: "PA", zip: "19019" }, 400, "invalid"],
    ["with another state's ZIP", { state: "NJ", zip: "10019" }, 400, "invalid"],
    ["with no ZIP", { zip: "00000" }, 400, "invalid"],
  ] as const)("%s is refused by the server too", async ([, wrong, status, reason], { program, database }) => {
    const order = anOrder();
    for (const end of ["pickup", "delivery"] as const) {
      const answer = await program.mutate("booking.create", { ...order, [end]: { ...order[end], ...wrong } });
      expect([answer.status, answer.refusal?.data.reason]).toEqual([status, reason]);
    }
    expect(await database.drizzle.select().from(bookings)).toEqual([]);
  });

  test("with ZIP+4 it is the same address, and either way round the same price", async ({ program }) => {
    const order = anOrder();
    const { pickup, delivery } = order;
    const plus4 = { ...pickup, zip: "10019-6010" };
    const there = await program.mutate("booking.create", { ...order, pickup: plus4 });
    const back = await program.mutate("booking.create", { ...anOrder(), pickup: delivery, delivery: pickup });
    expect(Created.parse(there.data).booking.totalCents).toBe(Created.parse(back.data).booking.totalCents);
  });
});

siteTest("T-56: SQL in a text is a text, wherever it stands", async ({ program, database }) => {
  const sql = "'); drop table payments; --";
  const order = anOrder();
  const contact = {
    firstName: sql,
    lastName: `" or 1=1 --`,
    email: "a'b@example.com",
    phone: "(631) 555-0100",
  };
  const pickup = { ...order.pickup, line1: sql, city: "$1" };
  const { data } = await program.mutate("booking.create", { ...order, contact, pickup, instructions: sql });
  const { accessToken } = Created.parse(data);
  for (const ref of [{ accessToken: sql }, { accessToken: "' or '1'='1" }, { bookingId: sql }])
    expect((await program.query("booking.get", ref)).refusal?.data.reason).toBe("not_found");
  const kept = await program.query("booking.get", { accessToken });
  expect(kept.data).toMatchObject({
    contact: { ...contact, phone: "+16315550100" },
    pickup: { line1: sql, city: "$1" },
    instructions: sql,
  });
  expect(await database.sql`select status from payments`).toEqual([{ status: "pending" }]);
});
