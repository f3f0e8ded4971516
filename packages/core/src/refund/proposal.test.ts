import { auditLog, refunds } from "@totetaxi/db/schema";
import { and, asc, like } from "drizzle-orm";
import { describe, expect } from "vitest";
import { cancelForCustomer } from "../booking/office/index.ts";
import { insist, tally } from "../testing/insist.ts";
import { aPerson } from "../testing/office.ts";
import { type Product, test } from "../testing/product.ts";
import { type Booked, book, bookAndPay, settleAll, standing } from "../testing/story.ts";
import { approveRefund, denyRefund, listRefunds, proposeRefund, withdrawRefund } from "./index.ts";

const STAFF = aPerson();
const ADMIN = aPerson("admin");

function propose(
  product: Product,
  { bookingId }: Booked,
  amountCents: number,
  by = STAFF,
  requestId: string = crypto.randomUUID(),
) {
  return proposeRefund(product.ctx(by), { requestId, bookingId, amountCents, because: "late pickup" });
}

async function givenAtStripe(product: Product): Promise<number[]> {
  return (await product.dashboard.refunds()).map(({ amount }) => amount).sort((a, b) => a - b);
}

describe("a refund (S-143)", () => {
  test("is proposed, approved by an admin, sent by a job, and counts when Stripe says so", async ({
    product,
  }) => {
    const paid = await bookAndPay(product);
    const { refundId, mayApprove } = await propose(product, paid, 30_000);
    expect(mayApprove).toBe(false);
    await settleAll(product);
    expect(await givenAtStripe(product)).toEqual([]);
    expect((await listRefunds(product.ctx(ADMIN), { status: "requested" })).refunds).toMatchObject([
      { refundId, amountCents: 30_000, requestedBy: STAFF.staffId, mayApprove: true },
    ]);
    expect((await approveRefund(product.ctx(ADMIN), { refundId })).status).toBe("approved");
    await settleAll(product);
    expect(await standing(product, paid.bookingId)).toMatchObject({
      booking: "paid",
      payments: ["partially_refunded"],
      refunds: ["succeeded 30000"],
      ledger: ["payment 99500", "refund -30000"],
    });
    expect(product.mails.some(({ text }) => text.includes("$300.00"))).toBe(true);
    const log = await product
      .ctx()
      .db.select()
      .from(auditLog)
      .where(and(like(auditLog.actor, "stf%"), like(auditLog.action, "refund.%")))
      .orderBy(asc(auditLog.id));
    expect(log.map(({ action, actor }) => [action, actor])).toEqual([
      ["refund.proposed", STAFF.staffId],
      ["refund.approved", ADMIN.staffId],
    ]);
  });

  test("of everything, in parts, makes the booking refunded (TR-12)", async ({ product }) => {
    const paid = await bookAndPay(product);
    for (const amount of [30_000, 69_500]) {
      const { refundId } = await propose(product, paid, amount);
      await approveRefund(product.ctx(ADMIN), { refundId });
    }
    await expect(propose(product, paid, 1)).rejects.toMatchObject({ reason: "refund_exceeds_captured" });
    await settleAll(product);
    expect((await standing(product, paid.bookingId)).booking).toBe("refunded");
  });

  test("is never more than was paid, when the proposals before it are counted too (T-21)", async ({
    product,
  }) => {
    const paid = await bookAndPay(product);
    await expect(propose(product, paid, 99_501)).rejects.toMatchObject({ reason: "refund_exceeds_captured" });
    const { refundId } = await propose(product, paid, 60_000);
    await expect(propose(product, paid, 39_501)).rejects.toMatchObject({
      reason: "refund_exceeds_captured",
      details: { leftCents: 39_500 },
    });
    await denyRefund(product.ctx(ADMIN), { refundId, because: "Not our fault" });
    await propose(product, paid, 99_500);
  });

  test("of what nobody paid is refused (T-21)", async ({ product }) => {
    const unpaid = propose(product, await book(product), 1);
    await expect(unpaid).rejects.toMatchObject({ reason: "refund_exceeds_captured" });
  });

  test("proposed by a double click is one; its id used for another amount is refused (T-21)", async ({
    product,
  }) => {
    const paid = await bookAndPay(product);
    const clicks = Array.from({ length: 10 }, () =>
      insist(() => propose(product, paid, 20_000, STAFF, "click-twice")),
    );
    expect(new Set((await Promise.all(clicks)).map(({ refundId }) => refundId)).size).toBe(1);
    await expect(propose(product, paid, 20_001, STAFF, "click-twice")).rejects.toMatchObject({
      reason: "request_reused",
    });
  });

  test("that was denied stays denied and moves no cent", async ({ product }) => {
    const paid = await bookAndPay(product);
    const { refundId } = await propose(product, paid, 10_000);
    await denyRefund(product.ctx(ADMIN), { refundId, because: "Not our fault" });
    const late = approveRefund(product.ctx(ADMIN), { refundId });
    await expect(late).rejects.toMatchObject({ reason: "refund_already_decided" });
    await settleAll(product);
    expect(await givenAtStripe(product)).toEqual([]);
  });
});

describe("a proposal that was a mistake", () => {
  test("is taken back by who made it, and leaves what it asked for to be proposed again", async ({
    product,
  }) => {
    const paid = await bookAndPay(product);
    const { refundId } = await propose(product, paid, 99_500);
    const other = withdrawRefund(product.ctx(ADMIN), { refundId });
    await expect(other).rejects.toMatchObject({ code: "forbidden", reason: "not_proposer" });
    const withdrawn = await withdrawRefund(product.ctx(STAFF), { refundId });
    expect(withdrawn).toMatchObject({ status: "denied", deniedBy: STAFF.staffId, mayWithdraw: false });
    expect((await propose(product, paid, 99_500)).mayWithdraw).toBe(true);
  });

  test("cannot be taken back once it was approved", async ({ product }) => {
    const { refundId } = await propose(product, await bookAndPay(product), 10_000);
    await approveRefund(product.ctx(ADMIN), { refundId });
    await expect(withdrawRefund(product.ctx(STAFF), { refundId })).rejects.toMatchObject({
      reason: "refund_already_decided",
    });
  });
});

describe("who approves", () => {
  test("staff approve and deny nothing (T-07, TR-18)", async ({ product }) => {
    const { refundId } = await propose(product, await bookAndPay(product), 10_000);
    for (const decide of [approveRefund, denyRefund]) {
      const tried = decide(product.ctx(aPerson()), { refundId, because: "please" });
      await expect(tried).rejects.toMatchObject({ code: "forbidden", reason: "admins_only" });
    }
    expect(await givenAtStripe(product)).toEqual([]);
  });

  test("nobody their own above 500 dollars, anybody else's freely (T-09, I-27)", async ({ product }) => {
    const paid = await bookAndPay(product);
    const { refundId, mayApprove } = await propose(product, paid, 50_001, ADMIN);
    expect(mayApprove).toBe(false);
    await expect(approveRefund(product.ctx(ADMIN), { refundId })).rejects.toMatchObject({
      code: "forbidden",
      reason: "four_eyes",
    });
    expect((await approveRefund(product.ctx(aPerson("admin")), { refundId })).status).toBe("approved");
  });

  test("nor in parts that come to more together (T-09)", async ({ product }) => {
    const paid = await bookAndPay(product);
    const [first, second, small] = [
      await propose(product, paid, 30_000, ADMIN),
      await propose(product, paid, 20_001, ADMIN),
      await propose(product, paid, 20_000, ADMIN),
    ];
    const approve = ({ refundId }: typeof first) => approveRefund(product.ctx(ADMIN), { refundId });
    await approve(first);
    await expect(approve(second)).rejects.toMatchObject({ reason: "four_eyes" });
    expect((await approve(small)).status).toBe("approved");
    await denyRefund(product.ctx(ADMIN), { refundId: second.refundId, because: "Too much" });
    const other = await propose(product, await bookAndPay(product), 49_500, ADMIN);
    expect((await approve(other)).status).toBe("approved");
  });

  test("their own up to 500 dollars", async ({ product }) => {
    const { refundId } = await propose(product, await bookAndPay(product), 49_500, ADMIN);
    expect((await approveRefund(product.ctx(ADMIN), { refundId })).status).toBe("approved");
  });
});

describe("two at once (F-32)", () => {
  test("admins approve one proposal: it is given once", async ({ product }) => {
    const paid = await bookAndPay(product);
    const { refundId } = await propose(product, paid, 40_000);
    const both = Array.from({ length: 8 }, () =>
      insist(() => approveRefund(product.ctx(aPerson("admin")), { refundId })),
    );
    expect(tally(await Promise.allSettled(both))).toEqual({ won: 1, refund_already_decided: 7 });
    await settleAll(product);
    expect(await givenAtStripe(product)).toEqual([40_000]);
  });

  test("part and all: never more than was paid", async ({ product }) => {
    const paid = await bookAndPay(product);
    const asked = [99_500, 60_000, 60_000, 30_000].map((amount) =>
      insist(() => propose(product, paid, amount)),
    );
    const made = (await Promise.allSettled(asked)).flatMap((each) =>
      each.status === "fulfilled" ? [each.value] : [],
    );
    const approved = made.map(({ refundId }) =>
      insist(() => approveRefund(product.ctx(ADMIN), { refundId })),
    );
    await Promise.allSettled(approved);
    await settleAll(product);
    const given = await givenAtStripe(product);
    expect(given.length).toBeGreaterThan(0);
    expect(given.reduce((sum, amount) => sum + amount, 0)).toBeLessThanOrEqual(99_500);
  });

  test("a proposal that a cancelling overtook is withdrawn, and everything goes back once", async ({
    product,
  }) => {
    const paid = await bookAndPay(product);
    const { refundId } = await propose(product, paid, 40_000);
    await cancelForCustomer(product.ctx(STAFF), { bookingId: paid.bookingId });
    const late = approveRefund(product.ctx(ADMIN), { refundId });
    await expect(late).rejects.toMatchObject({ reason: "refund_already_decided" });
    await settleAll(product);
    expect(await givenAtStripe(product)).toEqual([99_500]);
    const rows = await product.ctx().db.select().from(refunds).orderBy(asc(refunds.amountCents));
    expect(rows.map(({ status }) => status)).toEqual(["denied", "succeeded"]);
  });
});
