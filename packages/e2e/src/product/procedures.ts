import { expect } from "@playwright/test";
import * as z from "zod/mini";
import { SITE } from "./where.ts";

/** What a program outside relies on of a booking as its owner sees it (interface, "Procedures"). */
const BookingSchema = z.object({
  number: z.string(),
  status: z.string(),
  paymentStatus: z.string(),
  service: z.string(),
  pickupDate: z.string(),
  window: z.string(),
  totalCents: z.int(),
  lines: z.array(z.object({ label: z.string(), because: z.string(), cents: z.int() })),
});
export type Booking = z.output<typeof BookingSchema>;

const CreatedSchema = z.object({
  booking: BookingSchema,
  accessToken: z.string(),
  payment: z.object({ clientSecret: z.string(), publishableKey: z.string() }),
});
/** A booking that was made, and the link that opens it. */
export type Created = z.output<typeof CreatedSchema>;

const QuoteSchema = z.object({ ok: z.literal(true), totalCents: z.int() });

const Answer = z.union([
  z.object({ result: z.object({ data: z.unknown() }) }),
  z.object({ error: z.object({ message: z.string(), data: z.object({ reason: z.string() }) }) }),
]);

/** A procedure's "no". */
class Refused extends Error {
  readonly reason: string;

  constructor(reason: string, message: string) {
    super(`${reason}: ${message}`);
    this.reason = reason;
  }
}

function unwrap<S extends z.ZodMiniType>(schema: S, answer: z.output<typeof Answer>): z.output<S> {
  if ("error" in answer) throw new Refused(answer.error.data.reason, answer.error.message);
  return schema.parse(answer.result.data);
}

async function read<S extends z.ZodMiniType>(schema: S, response: Response): Promise<z.output<S>> {
  return unwrap(schema, Answer.parse(await response.json()));
}

/** Asks the site's server as any program may. @throws Error that begins with the reason when it is refused. */
export async function ask<S extends z.ZodMiniType>(
  schema: S,
  name: string,
  input?: object,
): Promise<z.output<S>> {
  const query = new URLSearchParams(input && { input: JSON.stringify(input) });
  return read(schema, await fetch(`${SITE}/api/trpc/${name}?${query}`));
}

async function call<S extends z.ZodMiniType>(schema: S, name: string, input: object): Promise<z.output<S>> {
  const headers = { "content-type": "application/json", "x-totetaxi": "1" };
  const body = JSON.stringify(input);
  return read(schema, await fetch(`${SITE}/api/trpc/${name}`, { method: "POST", headers, body }));
}

/** The booking that a link opens. @throws Error that begins with the reason when it is refused. */
export function bookingOf(accessToken: string): Promise<Booking> {
  return ask(BookingSchema, "booking.get", { accessToken });
}

/** What a page was told when it booked; pages ask for several things in one request. */
export async function readCreated(response: { json(): Promise<unknown> }): Promise<Created> {
  const [answer] = z.tuple([Answer]).parse(await response.json());
  return unwrap(CreatedSchema, answer);
}

/** The same, for a page of somebody who is signed in: the booking has no link then. */
export async function readOwn(response: { json(): Promise<unknown> }): Promise<Booking> {
  const [answer] = z.tuple([Answer]).parse(await response.json());
  return unwrap(z.object({ booking: BookingSchema }), answer).booking;
}

/** A day's windows with the places left in them, as the calendar is told. */
export function placesOn(day: string): Promise<{ open: boolean }> {
  const Days = z.object({ days: z.tuple([z.object({ open: z.boolean() })]) });
  return ask(Days, "availability.list", { from: day, to: day }).then(({ days }) => days[0]);
}

const MAY_HAPPEN = ["busy", "day_full"];

/** A petite mini move that a guest wants who has not been here before. */
async function guestOrder(pickupDate: string) {
  const facts = { service: "mini_move", package: "petite", pickupDate };
  const email = `ada.${crypto.randomUUID()}@example.com`;
  const zips = { pickupZip: "10019", deliveryZip: "11968" };
  const { totalCents } = await ask(QuoteSchema, "quote.preview", { ...facts, ...zips });
  return {
    requestId: crypto.randomUUID(),
    facts,
    pickup: { line1: "1 West 54th Street", city: "New York", state: "NY", zip: zips.pickupZip },
    delivery: { line1: "12 Main Street", city: "Southampton", state: "NY", zip: zips.deliveryZip },
    contact: { firstName: "Ada", lastName: "King", email, phone: "(212) 555-0199" },
    termsVersion: "2026-1",
    quotedTotalCents: totalCents,
  };
}

/** Books as a guest without the pages, and leaves it unpaid: it holds its place for 15 minutes. */
export async function bookAsGuest(pickupDate: string): Promise<Created> {
  return await call(CreatedSchema, "booking.create", await guestOrder(pickupDate));
}

/** Books as somebody else would, on a day that may be full by then. */
async function bookForSomebodyElse(pickupDate: string): Promise<void> {
  const order = await guestOrder(pickupDate);
  const outcome = async () => {
    try {
      await call(CreatedSchema, "booking.create", order);
      return "placed";
    } catch (error) {
      if (error instanceof Refused && MAY_HAPPEN.includes(error.reason)) return error.reason;
      throw error;
    }
  };
  // "Busy" asks to come back, and the same request is the same booking however often it is sent.
  await expect.poll(outcome, { timeout: 60_000, intervals: [500, 1_000, 2_000] }).not.toBe("busy");
}

const AT_ONCE = 3;

/** Other people take whatever places a day still has, a few at a time. */
export async function fillDay(day: string): Promise<void> {
  while ((await placesOn(day)).open) {
    await Promise.all(Array.from({ length: AT_ONCE }, () => bookForSomebodyElse(day)));
  }
}
