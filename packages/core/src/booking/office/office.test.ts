import { auditLog, bookings, slots } from "@totetaxi/db/schema";
import { serviceDay } from "@totetaxi/values/service-day";
import { asc, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { insist, tally } from "../../testing/insist.ts";
import { aPerson } from "../../testing/office.ts";
import { anOrder } from "../../testing/order.ts";
import { type Product, test } from "../../testing/product.ts";
import { type Booked, book, bookAndPay, settleAll, standing } from "../../testing/story.ts";
import {
  bookingCancellation,
  cancelForCustomer,
  completeBooking,
  editBooking,
  moveToDay,
  noteBooking,
  previewMove,
  resendMessage,
} from "./index.ts";

const DAY_MS = 24 * 3_600_000;
const STAFF = aPerson();

const requestId = () => crypto.randomUUID();

async function rowOf(product: Product, { bookingId }: Booked) {
  const [row] = await product.ctx().db.select().from(bookings).where(eq(bookings.id, bookingId));
  if (!row) throw new Error("the booking is gone");
  return row;
}

/** What the log says of a booking, in words. */
async function logOf(product: Product, { bookingId }: Booked) {
  const rows = await product
    .ctx()
    .db.select()
    .from(auditLog)
    .where(eq(auditLog.subjectId, bookingId))
    .orderBy(asc(auditLog.id));
  return rows.map(({ action, actor, ip, before, after }) => ({ action, actor, ip, before, after }));
}

async function taken(product: Product) {
  const rows = await product.ctx().db.select().from(slots).orderBy(asc(slots.day), asc(slots.slot));
  return rows.map(({ day, slot, taken }) => `${day} ${slot} ${taken}`);
}

describe("completing", () => {
  test("is set by the office, once paid, is told to the customer and stands in the log (S-089)", async ({
    product,
  }) => {
    const paid = await bookAndPay(product);
    expect(
      await completeBooking(product.ctx(STAFF), { bookingId: paid.bookingId, version: 2 }),
    ).toMatchObject({
      status: "completed",
      version: 3,
    });
    await product.work();
    expect((await standing(product, paid.bookingId)).messages).toContain("booking_completed");
    expect(await logOf(product, paid)).toEqual([
      {
        action: "booking.completed",
        actor: STAFF.staffId,
        ip: STAFF.ip,
        before: { status: "paid" },
        after: { status: "completed" },
      },
    ]);
  });

  test("is refused before it is paid, and changes nothing", async ({ product }) => {
    const booked = await book(product);
    const early = completeBooking(product.ctx(STAFF), { bookingId: booked.bookingId });
    await expect(early).rejects.toMatchObject({ reason: "not_completable" });
    expect(await standing(product, booked.bookingId)).toMatchObject({ booking: "pending", messages: [] });
  });

  test("is for the office only", async ({ product }) => {
    const paid = await bookAndPay(product);
    const stranger = completeBooking(product.ctx(), { bookingId: paid.bookingId });
    await expect(stranger).rejects.toMatchObject({ code: "forbidden", reason: "not_staff" });
  });
});

describe("cancelling for a customer", () => {
  test("within the terms tells the refund first and then gives it back", async ({ product }) => {
    const paid = await bookAndPay(product);
    const told = await bookingCancellation(product.ctx(STAFF), { bookingId: paid.bookingId });
    expect(told).toMatchObject({ terms: "full_refund", refundCents: 99_500 });
    const { version, refundCents } = told;
    await cancelForCustomer(product.ctx(STAFF), { bookingId: paid.bookingId, version, refundCents });
    await settleAll(product);
    expect(await standing(product, paid.bookingId)).toMatchObject({
      booking: "cancelled",
      refunds: ["succeeded 99500"],
    });
    expect(await taken(product)).toEqual(["2026-03-10 day 0"]);
  });

  test("after the terms keeps the money as credit, and the customer is told so", async ({ product }) => {
    const paid = await bookAndPay(product);
    product.clock.advance(3 * DAY_MS);
    expect(await bookingCancellation(product.ctx(STAFF), { bookingId: paid.bookingId })).toMatchObject({
      terms: "credit",
      refundCents: 0,
    });
    await cancelForCustomer(product.ctx(STAFF), { bookingId: paid.bookingId, refundCents: 0 });
    await settleAll(product);
    expect(await standing(product, paid.bookingId)).toMatchObject({
      booking: "cancelled",
      payments: ["succeeded"],
      refunds: [],
      ledger: ["payment 99500"],
    });
    expect(product.mails.some(({ text }) => text.includes("becomes a credit"))).toBe(true);
  });

  test("is refused when the refund is not the one that was told", async ({ product }) => {
    const paid = await bookAndPay(product);
    const { refundCents } = await bookingCancellation(product.ctx(STAFF), { bookingId: paid.bookingId });
    product.clock.advance(3 * DAY_MS);
    const late = cancelForCustomer(product.ctx(STAFF), { bookingId: paid.bookingId, refundCents });
    await expect(late).rejects.toMatchObject({ reason: "cancellation_changed", details: { refundCents: 0 } });
    expect((await standing(product, paid.bookingId)).booking).toBe("paid");
  });

  test("unpaid ends its way to pay at once", async ({ product }) => {
    const booked = await book(product);
    await cancelForCustomer(product.ctx(STAFF), { bookingId: booked.bookingId });
    expect(await product.browser.pay(booked.clientSecret)).toBe("payment_intent_unexpected_state");
    expect((await standing(product, booked.bookingId)).booking).toBe("cancelled");
  });
});

describe("moving to another day", () => {
  const saturday = { pickupDate: serviceDay("2026-03-14"), window: "morning" } as const;

  test("tells the difference, keeps the price, moves the place and writes to the customer", async ({
    product,
  }) => {
    const paid = await bookAndPay(product);
    const { bookingId } = paid;
    const told = await previewMove(product.ctx(STAFF), { bookingId, ...saturday });
    expect(told).toMatchObject({
      differenceCents: 17_500,
      priceCents: 117_000,
      placesLeft: 12,
      closed: false,
    });
    const { version, differenceCents } = told;
    await moveToDay(product.ctx(STAFF), { bookingId, ...saturday, version, differenceCents });
    expect(await rowOf(product, paid)).toMatchObject({ day: "2026-03-14", totalCents: 99_500 });
    expect(await taken(product)).toEqual(["2026-03-10 day 0", "2026-03-14 day 1"]);
    await product.work();
    expect(product.mails.at(-1)?.subject).toContain("is now on Saturday, March 14");
    expect((await logOf(product, paid)).at(-1)).toMatchObject({
      before: { day: "2026-03-10", window: "morning" },
      after: { day: "2026-03-14", window: "morning", differenceCents: 17_500 },
    });
  });

  test("is refused with another difference than was told: nothing is re-priced in silence", async ({
    product,
  }) => {
    const { bookingId } = await bookAndPay(product);
    const blind = moveToDay(product.ctx(STAFF), { bookingId, ...saturday, version: 2, differenceCents: 0 });
    await expect(blind).rejects.toMatchObject({
      reason: "quote_changed",
      details: { differenceCents: 17_500 },
    });
    expect(await taken(product)).toEqual(["2026-03-10 day 1"]);
  });

  test("is refused by a full day and by a window that the service does not have", async ({ product }) => {
    const paid = await bookAndPay(product);
    const { db } = product.ctx();
    await db.insert(slots).values({ day: saturday.pickupDate, slot: "day", capacity: 3, taken: 0 });
    await db.update(slots).set({ capacity: 0 }).where(eq(slots.day, saturday.pickupDate));
    const move = (to: { pickupDate: typeof saturday.pickupDate; window: string }, differenceCents: number) =>
      moveToDay(product.ctx(STAFF), { bookingId: paid.bookingId, ...to, version: 2, differenceCents });
    await expect(move(saturday, 17_500)).rejects.toMatchObject({ reason: "day_full" });
    await expect(move({ ...saturday, window: "hour_9" }, 0)).rejects.toMatchObject({
      reason: "window_not_offered",
    });
    await expect(move({ ...saturday, window: "noon" }, 0)).rejects.toMatchObject({
      reason: "window_not_offered",
    });
    await expect(move({ ...saturday, pickupDate: serviceDay("2026-02-01") }, 17_500)).rejects.toMatchObject({
      reason: "day_past",
    });
    expect(await taken(product)).toEqual(["2026-03-10 day 1", "2026-03-14 day 0"]);
    expect(await rowOf(product, paid)).toMatchObject({ day: "2026-03-10", edits: 0 });
  });

  test("both ways between two full days at once is refused both times, without a deadlock (F-24)", async ({
    product,
  }) => {
    const there = await bookAndPay(product);
    const here = await bookAndPay(product, "good", anOrder({ facts: { pickupDate: "2026-03-11" } }));
    await product.ctx().db.update(slots).set({ capacity: 1 });
    const moves = Array.from({ length: 10 }, (_, at) => {
      const [{ bookingId }, day] = at % 2 ? [here, "2026-03-10"] : [there, "2026-03-11"];
      const to = { pickupDate: serviceDay(day), window: "morning", version: 2, differenceCents: 0 };
      return insist(() => moveToDay(product.ctx(STAFF), { bookingId, ...to }));
    });
    expect(tally(await Promise.allSettled(moves))).toEqual({ day_full: 10 });
    expect(await taken(product)).toEqual(["2026-03-10 day 1", "2026-03-11 day 1"]);
  });

  test("both ways between two days with room moves both", async ({ product }) => {
    const there = await bookAndPay(product);
    const here = await bookAndPay(product, "good", anOrder({ facts: { pickupDate: "2026-03-11" } }));
    const moves = [
      { bookingId: there.bookingId, pickupDate: serviceDay("2026-03-11") },
      { bookingId: here.bookingId, pickupDate: serviceDay("2026-03-10") },
    ].map((to) =>
      insist(() =>
        moveToDay(product.ctx(STAFF), { ...to, window: "morning", version: 2, differenceCents: 0 }),
      ),
    );
    await Promise.all(moves);
    expect(await taken(product)).toEqual(["2026-03-10 day 1", "2026-03-11 day 1"]);
  });
});

describe("two people on one booking (F-26)", () => {
  test("the second is told, and what the first wrote stays", async ({ product }) => {
    const booked = await book(product);
    const edit = (instructions: string) =>
      editBooking(product.ctx(aPerson()), { bookingId: booked.bookingId, version: 1, instructions });
    expect(await edit("Ring twice")).toMatchObject({ version: 2 });
    await expect(edit("Ring once")).rejects.toMatchObject({
      reason: "version_conflict",
      details: { version: 2 },
    });
    expect(await rowOf(product, booked)).toMatchObject({ instructions: "Ring twice" });
  });

  test("of twenty at once one wins", async ({ product }) => {
    const booked = await book(product);
    const edits = Array.from({ length: 20 }, (_, at) =>
      insist(() =>
        editBooking(product.ctx(aPerson()), {
          bookingId: booked.bookingId,
          version: 1,
          instructions: `Bell ${at}`,
        }),
      ),
    );
    expect(tally(await Promise.allSettled(edits))).toEqual({ won: 1, version_conflict: 19 });
  });

  test("a payment that came meanwhile is a change too", async ({ product }) => {
    const paid = await bookAndPay(product);
    const late = editBooking(product.ctx(STAFF), {
      bookingId: paid.bookingId,
      version: 1,
      instructions: "x",
    });
    await expect(late).rejects.toMatchObject({ reason: "version_conflict" });
  });
});

describe("editing", () => {
  test("notes and contact leave the price of an old booking as it was (TR-11)", async ({ product }) => {
    const paid = await bookAndPay(product);
    product.clock.advance(400 * DAY_MS);
    const before = await rowOf(product, paid);
    const { bookingId } = paid;
    await noteBooking(product.ctx(STAFF), { requestId: requestId(), bookingId, text: "Called twice" });
    const contact = {
      firstName: "Ada",
      lastName: "King",
      email: "ada@example.com",
      phone: before.guestPhone as never,
    };
    await editBooking(product.ctx(STAFF), { bookingId, version: 2, contact, instructions: "Side door" });
    await completeBooking(product.ctx(STAFF), { bookingId });
    const after = await rowOf(product, paid);
    expect(after).toMatchObject({ guestFirstName: "Ada", instructions: "Side door", status: "completed" });
    const priceOf = ({ totalCents, priceLines, rateCard }: typeof before) => ({
      totalCents,
      priceLines,
      rateCard,
    });
    expect(priceOf(after)).toEqual(priceOf(before));
  });

  test("leaves in the log that it was done, and no person's data", async ({ product }) => {
    const booked = await book(product);
    const contact = {
      firstName: "Ada",
      lastName: "King",
      email: "ada@example.com",
      phone: "+16315550199" as never,
    };
    await editBooking(product.ctx(STAFF), { bookingId: booked.bookingId, version: 1, contact });
    const [line] = await logOf(product, booked);
    expect(line).toMatchObject({ action: "booking.edited", after: { guestEmail: "a…@example.com" } });
    expect(JSON.stringify(line)).not.toMatch(/ada@|King|5550199/);
  });

  test("a note is written once for one request, whatever is in it (T-60)", async ({ product }) => {
    const booked = await book(product);
    const text = `<script>alert(1)</script> [x](javascript:alert(1)) =HYPERLINK("http://evil")`;
    const note = { requestId: requestId(), bookingId: booked.bookingId, text };
    await Promise.all([1, 2, 3].map(() => insist(() => noteBooking(product.ctx(STAFF), note))));
    expect((await logOf(product, booked)).map(({ action }) => action)).toEqual(["booking.noted"]);
  });
});

describe("sending again", () => {
  test("a confirmation goes out once for each time it is asked for", async ({ product }) => {
    const { bookingId } = await bookAndPay(product);
    const again = { requestId: requestId(), bookingId, message: "booking_confirmation" } as const;
    await resendMessage(product.ctx(STAFF), again);
    await resendMessage(product.ctx(STAFF), again);
    await resendMessage(product.ctx(STAFF), { ...again, requestId: requestId() });
    await product.work();
    expect(product.mails.filter(({ subject }) => subject.includes("is booked"))).toHaveLength(3);
  });

  test("what is not so is not said", async ({ product }) => {
    const { bookingId } = await book(product);
    const message = { requestId: requestId(), bookingId, message: "booking_confirmation" } as const;
    await expect(resendMessage(product.ctx(STAFF), message)).rejects.toMatchObject({
      reason: "nothing_to_resend",
    });
    await resendMessage(product.ctx(STAFF), { ...message, message: "payment_link" });
    await product.work();
    expect(product.mails.at(-1)?.text).toContain("Pay $995.00");
  });
});
