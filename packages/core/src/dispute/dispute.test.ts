import { disputes, ledgerEntries, workItems } from "@totetaxi/db/schema";
import { cents } from "@totetaxi/values/cents";
import { asc, eq, sum } from "drizzle-orm";
import { describe, expect } from "vitest";
import { cancelBooking } from "../booking/cancel-booking.ts";
import { bookingCancellation, cancelForCustomer, getDetail } from "../booking/office/index.ts";
import { brokenPromises } from "../operations/check-invariants.ts";
import { closeWork, listWork } from "../operations/index.ts";
import { approveRefund, proposeRefund } from "../refund/index.ts";
import { aPerson } from "../testing/office.ts";
import { type Product, test } from "../testing/product.ts";
import {
  type Booked,
  bookAndPay,
  deliver,
  hearFromStripe,
  runLoops,
  SYSTEM,
  standing,
} from "../testing/story.ts";
import { applyFoundDispute } from "./apply-dispute.ts";

const STAFF = aPerson();
const ADMIN = aPerson("admin");
const PAID = 99_500;
const CARD_FEE = 2_916;
const DISPUTE_FEE = 1_500;

/** What Stripe holds for us, by our ledger and by its own balance: the same, once the loops have come round. */
async function held(product: Product): Promise<[ours: number, theirs: number]> {
  await runLoops(product);
  const [ours] = await product
    .ctx()
    .db.select({ cents: sum(ledgerEntries.cents) })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.account, "stripe_clearing"));
  return [Number(ours?.cents), await product.dashboard.balance()];
}

async function known(product: Product) {
  return await product.ctx().db.select().from(disputes);
}

async function propose(product: Product, { bookingId }: Booked, amountCents = 1_000) {
  const ask = { requestId: crypto.randomUUID(), bookingId, amountCents, because: "late by an hour" };
  return await proposeRefund(product.ctx(STAFF), ask);
}

describe("a payment that a bank takes back (F-33)", () => {
  test("is in the ledger as it is at Stripe, to the cent, when the bank has decided for us, and when against us", async ({
    product,
  }) => {
    const left = { won: PAID - CARD_FEE - DISPUTE_FEE, lost: -CARD_FEE - DISPUTE_FEE };
    let before = 0;
    for (const outcome of ["won", "lost"] as const) {
      const { bookingId, intentId } = await bookAndPay(product);
      const { id } = await product.dashboard.dispute(intentId);
      await hearFromStripe(product);
      await product.work();
      const taken = before - CARD_FEE - DISPUTE_FEE;
      expect(await held(product)).toEqual([taken, taken]);
      expect((await standing(product, bookingId)).booking).toBe("paid");

      await product.dashboard.endDispute(id, outcome);
      await hearFromStripe(product);
      before += left[outcome];
      expect(await held(product)).toEqual([before, before]);
      expect((await known(product)).find((dispute) => dispute.id === id)).toMatchObject({
        status: outcome,
        withdrawnCents: outcome === "won" ? 0 : PAID,
        feeCents: DISPUTE_FEE,
      });
    }
  });

  test("is found by the reconciler though every event of it was lost, and is put before the staff once", async ({
    product,
  }) => {
    const { bookingId, intentId } = await bookAndPay(product);
    await product.dashboard.makeIntent(5_000).then(({ id }) => product.dashboard.dispute(id));
    const { id } = await product.dashboard.dispute(intentId);
    for (let round = 0; round < 3; round++) await runLoops(product);
    expect(await known(product)).toMatchObject([{ id, bookingId, status: "open", withdrawnCents: PAID }]);
    await hearFromStripe(product, id, 2);
    await product.work();
    const items = await product.ctx().db.select().from(workItems);
    expect(items).toMatchObject([{ kind: "dispute_opened", subjectId: id, details: { bookingId } }]);
  });

  test("moves its money once, however late, often and out of order it is told of", async ({ product }) => {
    const { intentId } = await bookAndPay(product);
    const { id } = await product.dashboard.dispute(intentId);
    const old = await product.payments.retrieveDispute(id);
    await product.dashboard.endDispute(id, "won");
    const told = (await product.dashboard.events()).filter(({ type }) => type.startsWith("charge.dispute."));
    expect(told).toHaveLength(4);
    for (const event of [...told.toReversed(), ...told]) await deliver(product, event);
    await product.work();
    const answers = [old, await product.payments.retrieveDispute(id), old];
    await Promise.all(answers.map((said) => applyFoundDispute(product.ctx(SYSTEM), said)));
    expect(await known(product)).toMatchObject([{ status: "won", withdrawnCents: 0 }]);
    const [ours, theirs] = await held(product);
    expect(ours).toBe(theirs);
  });

  test("is not given back a second time: a refund is refused before Stripe refuses it, until the dispute is won", async ({
    product,
  }) => {
    const paid = await bookAndPay(product);
    const { refundId } = await propose(product, paid);
    const { id } = await product.dashboard.dispute(paid.intentId);
    await runLoops(product);
    const refused = { code: "conflict", reason: "payment_disputed" };
    await expect(propose(product, paid)).rejects.toMatchObject(refused);
    await expect(approveRefund(product.ctx(ADMIN), { refundId })).rejects.toMatchObject(refused);
    const shown = await getDetail(product.ctx(STAFF), { bookingId: paid.bookingId });
    expect(shown).toMatchObject({ leftToRefundCents: 0, may: { refund: false } });
    expect(shown.disputes).toMatchObject([{ disputeId: id, status: "open", withdrawnCents: PAID }]);

    await product.dashboard.endDispute(id, "won");
    await runLoops(product);
    await approveRefund(product.ctx(ADMIN), { refundId });
    await runLoops(product);
    expect((await standing(product, paid.bookingId)).refunds).toEqual(["succeeded 1000"]);
  });

  test("is put before the staff again when the bank's question becomes a chargeback, and when it is appealed", async ({
    product,
  }) => {
    const { intentId } = await bookAndPay(product);
    const { id } = await product.dashboard.dispute(intentId, { inquiry: true });
    const asked = await product.payments.retrieveDispute(id);
    const { db } = product.ctx();
    for (const status of ["inquiry", "open", "lost", "appealed", "won"] as const) {
      await applyFoundDispute(product.ctx(SYSTEM), { ...asked, status });
      await applyFoundDispute(product.ctx(SYSTEM), { ...asked, status, answerBy: product.clock.now() });
      for (const { workItemId } of (await listWork({ db })).items)
        await closeWork(product.ctx(STAFF), { workItemId });
    }
    const items = await db.select().from(workItems).orderBy(asc(workItems.id));
    expect(items.map(({ kind, subjectId }) => [kind, subjectId])).toEqual([
      ["dispute_inquiry", id],
      ["dispute_opened", id],
      ["dispute_appealed", id],
    ]);
  });

  test("is not given back by cancelling either: that is for a person to see to", async ({ product }) => {
    const { bookingId, intentId, link } = await bookAndPay(product);
    await product.dashboard.dispute(intentId);
    await runLoops(product);
    const cancelling = cancelBooking(product.ctx(), { ...link, requestId: "cancel-0001", replaced: false });
    await expect(cancelling).rejects.toMatchObject({ reason: "cancel_by_phone" });
    expect(await bookingCancellation(product.ctx(STAFF), { bookingId })).toMatchObject({
      terms: "disputed",
      refundCents: cents(0),
    });
    await cancelForCustomer(product.ctx(STAFF), { bookingId, version: 2, refundCents: 0 });
    const { history } = await getDetail(product.ctx(STAFF), { bookingId });
    expect(history.at(-1)?.because).toBe("cancelled, the money left to the bank’s decision");
    await runLoops(product);
    expect(await brokenPromises(product.ctx(SYSTEM))).toEqual([]);
    const { subject, text } = product.mails.at(-1) ?? expect.fail("no mail");
    expect(subject).toContain("is cancelled");
    expect(text).toContain("Your bank has taken the payment back, or may");
    expect(text).not.toContain("credit");
  });

  test("of which the bank only asks is still ours, and can be given back", async ({ product }) => {
    const paid = await bookAndPay(product);
    const { id } = await product.dashboard.dispute(paid.intentId, { inquiry: true });
    await runLoops(product);
    expect(await known(product)).toMatchObject([{ status: "inquiry", withdrawnCents: 0, feeCents: 0 }]);
    const { refundId } = await propose(product, paid);
    await approveRefund(product.ctx(ADMIN), { refundId });
    await product.dashboard.endDispute(id, "won");
    await runLoops(product);
    expect(await known(product)).toMatchObject([{ status: "dropped" }]);
    const [ours, theirs] = await held(product);
    expect(ours).toBe(theirs);
  });
});
