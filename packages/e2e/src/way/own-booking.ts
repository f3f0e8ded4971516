import type { Page } from "@playwright/test";
import * as z from "zod/mini";
import { aPerson, callAs, type Person, register } from "./account.ts";

const Booked = z.object({ booking: z.object({ bookingId: z.string(), number: z.string() }) });
const Told = z.object({ result: z.object({ data: Booked }) });
type OwnBooking = z.output<typeof Booked>["booking"];

/** Somebody new opens an account and is signed in in this browser; their e-mail is not proved. */
export async function signUp(page: Page): Promise<Person> {
  const person = aPerson();
  await register(page.request, person);
  return person;
}

/** Signs somebody in in this browser. */
export async function signIn(page: Page, { email, password }: Person): Promise<void> {
  await callAs(page.request, "session.login", { email, password });
}

/** Books a petite mini move for whoever is signed in, and leaves it unpaid. */
export async function bookAsOwner(page: Page, pickupDate: string): Promise<OwnBooking> {
  const answer = await callAs(page.request, "booking.create", {
    requestId: crypto.randomUUID(),
    facts: { service: "mini_move", package: "petite", pickupDate },
    pickup: { line1: "200 West 57th Street", city: "New York", state: "NY", zip: "10019" },
    delivery: { line1: "12 Main Street", city: "Southampton", state: "NY", zip: "11968" },
    termsVersion: "2026-1",
    quotedTotalCents: 99_500,
  });
  return Told.parse(answer).result.data.booking;
}

/** Takes a booking of whoever is signed in back. */
export async function cancelAsOwner(page: Page, { bookingId }: OwnBooking): Promise<void> {
  await callAs(page.request, "booking.cancel", { bookingId, requestId: crypto.randomUUID() });
}
