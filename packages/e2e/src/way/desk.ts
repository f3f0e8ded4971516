import { type APIRequestContext, expect } from "@playwright/test";
import * as z from "zod/mini";
import { OFFICE } from "../product/where.ts";

/** The people of a demonstration's office. */
export const MORGAN = {
  email: "morgan@totetaxi.example",
  password: "harbor lights at dawn 4",
  name: "Morgan Demo",
};
export const SAM = { email: "sam@totetaxi.example", password: "ferry over the sound 9", name: "Sam Demo" };

const Answer = z.object({ result: z.object({ data: z.unknown() }) });

/** Does something in the office with the cookies of a browser, or of nobody's yet. */
export async function callOffice(request: APIRequestContext, name: string, data: object): Promise<unknown> {
  const answer = await request.post(`${OFFICE}/api/trpc/${name}`, { headers: { "x-totetaxi": "1" }, data });
  expect(answer.ok(), `${name}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return Answer.parse(await answer.json()).result.data;
}

const Detail = z.object({
  version: z.int(),
  booking: z.object({
    bookingId: z.string(),
    status: z.string(),
    instructions: z.string(),
    pickupDate: z.string(),
    contact: z.object({ firstName: z.string(), lastName: z.string(), email: z.string(), phone: z.string() }),
  }),
  refunds: z.array(
    z.object({ refundId: z.string(), status: z.string(), amountCents: z.int(), because: z.string() }),
  ),
});

/** Reads something of the office with the cookies of a browser. */
export async function askOffice(request: APIRequestContext, name: string, input?: object): Promise<unknown> {
  const query = new URLSearchParams(input && { input: JSON.stringify(input) });
  const answer = await request.get(`${OFFICE}/api/trpc/${name}?${query}`);
  expect(answer.ok(), `${name}: ${answer.status()}`).toBe(true);
  return Answer.parse(await answer.json()).result.data;
}

/** All that the office knows of the booking with this number. */
export async function detailOf(request: APIRequestContext, number: string): Promise<z.output<typeof Detail>> {
  return Detail.parse(await askOffice(request, "booking.get", { number }));
}
