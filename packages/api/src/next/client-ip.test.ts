import { CreatedBookingSchema } from "@totetaxi/contracts/booking";
import { anOrder } from "@totetaxi/core/testing/order";
import { bookings } from "@totetaxi/db/schema";
import { describe, expect } from "vitest";
import { aProgram } from "../testing/program.ts";
import { test as siteTest } from "../testing/site.ts";

/** Books through a site that stands behind so many proxies of ours, and tells which address was written down. */
const test = siteTest.extend("addressOf", ({ startCore, serve, database }) => {
  return async (trustedProxies: number, forwarded?: string | string[]): Promise<string | undefined> => {
    const core = await startCore({ TRUSTED_PROXIES: String(trustedProxies) });
    const program = aProgram(await serve({ core }));
    const headers = { "x-real-ip": "6.6.6.6", ...(forwarded ? { "x-forwarded-for": forwarded } : {}) };
    const { data } = await program.mutate("booking.create", anOrder(), headers);
    const { bookingId } = CreatedBookingSchema.parse(data).booking;
    const rows = await database.drizzle.select().from(bookings);
    return rows.find(({ id }) => id === bookingId)?.termsIp;
  };
});

describe("T-43: the address a request came from", () => {
  test("is the caller's own when we stand behind no proxy, whatever it claims", async ({ addressOf }) => {
    expect(await addressOf(0)).toBe("127.0.0.1");
    expect(await addressOf(0, "6.6.6.6")).toBe("127.0.0.1");
  });

  test("is what our one proxy saw, not what came in with the request", async ({ addressOf }) => {
    expect(await addressOf(1, "198.51.100.7")).toBe("198.51.100.7");
    expect(await addressOf(1, "6.6.6.6, 198.51.100.7")).toBe("198.51.100.7");
    expect(await addressOf(1, ["6.6.6.6", "198.51.100.7"])).toBe("198.51.100.7");
    expect(await addressOf(1, "2001:db8::7")).toBe("2001:db8::7");
    expect(await addressOf(1)).toBe("127.0.0.1");
  });

  test("is what the outer of our two proxies saw", async ({ addressOf }) => {
    expect(await addressOf(2, "6.6.6.6, 198.51.100.7, 10.0.0.1")).toBe("198.51.100.7");
    expect(await addressOf(2, " 6.6.6.6 ,, 198.51.100.7,10.0.0.1 ")).toBe("198.51.100.7");
    expect(await addressOf(2, "10.0.0.1")).toBe("127.0.0.1");
  });
});

siteTest(
  "D-15: who has a whole network of addresses has one caller's tries",
  async ({ startCore, serve }) => {
    const program = aProgram(await serve({ core: await startCore({ TRUSTED_PROXIES: "1" }) }));
    const guess = (address: string) =>
      program.query("booking.get", { accessToken: `guess-${address}` }, { "x-forwarded-for": address });
    const answers = await Promise.all(Array.from({ length: 30 }, (_, at) => guess(`2001:db8:1:2:${at}::7`)));
    expect(answers.map(({ status }) => status)).toContain(429);
    expect((await guess("2001:db8:1:3::7")).status).toBe(404);
  },
);

siteTest("T-43: a claimed address earns nobody new tries", async ({ program }) => {
  const guess = (at: number) =>
    program.query("booking.get", { accessToken: `guess-${at}` }, { "x-forwarded-for": `6.6.6.${at}` });
  const answers = await Promise.all(Array.from({ length: 30 }, (_, at) => guess(at)));
  expect(answers.map(({ status }) => status)).toContain(429);
});
