import type { Product } from "@totetaxi/core/testing";
import { aPerson } from "@totetaxi/core/testing/office";
import { anOrder } from "@totetaxi/core/testing/order";
import { bookAndPay } from "@totetaxi/core/testing/story";
import { describe, expect } from "vitest";
import { type Office, test } from "../testing/office.ts";

const LONG_SIGNED_IN = { passwordIsFresh: false };
const NEEDED = { cause: { reason: "password_needed" } };

type Scene = { product: Product; office: Office };

async function proposed({ product, office }: Scene): Promise<string> {
  const { bookingId } = await bookAndPay(product);
  const asked = { requestId: crypto.randomUUID(), bookingId, amountCents: 100, because: "late" };
  return (await office(aPerson("staff")).refund.create(asked)).refundId;
}

describe("somebody whose password was given long ago is asked for it again (S-120)", () => {
  test("before a refund is approved", async ({ product, office }) => {
    const refundId = await proposed({ product, office });
    const approve = (fresh: object) => office(aPerson("admin", fresh)).refund.approve({ refundId });
    await expect(approve(LONG_SIGNED_IN)).rejects.toMatchObject(NEEDED);
    expect(await approve({})).toMatchObject({ status: "approved" });
  });

  test("before a booking gets another price, and before no other one is made", async ({ office }) => {
    const admin = office(aPerson("admin", LONG_SIGNED_IN)).booking;
    const { termsVersion: _, ...order } = anOrder();
    const override = { totalCents: 50_000, because: "An old customer" };
    const agreed = admin.create({ ...order, termsAccepted: true, override });
    await expect(agreed).rejects.toMatchObject(NEEDED);
    expect(await admin.create({ ...order, termsAccepted: true })).toMatchObject({ status: "pending" });
  });

  test("before a rate card comes into force, and before none is drafted", async ({ office }) => {
    const long = office(aPerson("admin", LONG_SIGNED_IN)).rateCard;
    const [inForce] = (await long.list()).cards;
    if (!inForce) throw new Error("no card is in force");
    const draft = await long.draft({ card: { ...inForce.card, version: "2026-2" } });
    await expect(long.publish(draft)).rejects.toMatchObject(NEEDED);
    await office(aPerson("admin")).rateCard.publish(draft);
  });

  test("before cancelling gives money back", async ({ product, office }) => {
    const { bookingId } = await bookAndPay(product);
    const cancel = (fresh: object) => office(aPerson("staff", fresh)).booking.cancel({ bookingId });
    await expect(cancel(LONG_SIGNED_IN)).rejects.toMatchObject(NEEDED);
    await cancel({});
  });
});

test("an admin without a second factor has nothing of the admins' yet (S-120)", async ({
  product,
  office,
}) => {
  const refundId = await proposed({ product, office });
  const admin = office(aPerson("admin", { lacksSecondFactor: true }));
  const refused = { cause: { reason: "second_factor_needed" } };
  await expect(admin.refund.approve({ refundId })).rejects.toMatchObject(refused);
  const { termsVersion: _, ...order } = anOrder();
  const override = { totalCents: 50_000, because: "An old customer" };
  const agreed = admin.booking.create({ ...order, termsAccepted: true, override });
  await expect(agreed).rejects.toMatchObject(refused);
  expect((await admin.refund.list({})).refunds).toHaveLength(1);
});
