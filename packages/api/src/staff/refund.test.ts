import { aPerson } from "@totetaxi/core/testing/office";
import { bookAndPay } from "@totetaxi/core/testing/story";
import { refunds } from "@totetaxi/db/schema";
import { describe, expect } from "vitest";
import { test } from "../testing/office.ts";

const BAD: readonly [what: string, changed: object][] = [
  ["of another currency", { currency: "eur" }],
  ["of nothing", { amountCents: 0 }],
  ["of less than nothing", { amountCents: -1 }],
  ["of half a cent", { amountCents: 0.5 }],
  ["of more than there is money", { amountCents: Number.POSITIVE_INFINITY }],
  ["of what no integer holds", { amountCents: 2 ** 53 }],
  ["of a word", { amountCents: "100" }],
  ["that is approved by its own words", { status: "approved" }],
  ["without a reason", { because: "  " }],
];

describe("a refund", () => {
  test.for(BAD)("%s is refused before anything is read (T-21)", async ([, changed], { product, office }) => {
    const { bookingId } = await bookAndPay(product);
    const asked = { requestId: "refund-bad", bookingId, amountCents: 100, because: "late", ...changed };
    await expect(office(aPerson("admin")).refund.create(asked)).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    expect(await product.ctx().db.select().from(refunds)).toEqual([]);
  });
});
