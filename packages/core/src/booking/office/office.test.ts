import { describe, expect } from "vitest";
import { logOf, rowOf } from "../../testing/booking-rows.ts";
import { insist, tally } from "../../testing/insist.ts";
import { aPerson } from "../../testing/office.ts";
import { PICKUP_MORNING } from "../../testing/order.ts";
import { test } from "../../testing/product.ts";
import { book, bookAndPay, standing } from "../../testing/story.ts";
import { completeBooking, editBooking, getDetail, noteBooking, resendMessage } from "./index.ts";

const DAY_MS = 24 * 3_600_000;
const STAFF = aPerson();
const requestId = () => crypto.randomUUID();

describe("completing", () => {
  test("is set by the office, once paid, is told to the customer and stands in the log (S-089)", async ({
    product,
  }) => {
    const paid = await bookAndPay(product);
    product.clock.set(PICKUP_MORNING);
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

  test("is refused before its pickup day in New York, and offered from that day on", async ({ product }) => {
    const { bookingId } = await bookAndPay(product);
    const complete = () => completeBooking(product.ctx(STAFF), { bookingId });
    const isOffered = async () => (await getDetail(product.ctx(STAFF), { bookingId })).may.complete;
    product.clock.set("2026-03-10T03:59:00Z");
    expect(await isOffered()).toBe(false);
    await expect(complete()).rejects.toMatchObject({ reason: "not_completable_yet" });
    expect(await standing(product, bookingId)).toMatchObject({ booking: "paid" });
    product.clock.set("2026-03-10T04:00:00Z");
    expect(await isOffered()).toBe(true);
    expect(await complete()).toMatchObject({ status: "completed" });
  });

  test("is for the office only", async ({ product }) => {
    const paid = await bookAndPay(product);
    const stranger = completeBooking(product.ctx(), { bookingId: paid.bookingId });
    await expect(stranger).rejects.toMatchObject({ code: "forbidden", reason: "not_staff" });
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
