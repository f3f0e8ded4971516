import { StaffCreateBookingSchema } from "@totetaxi/contracts/staff/booking-acts";
import { aCustomer } from "@totetaxi/db/factories";
import { auditLog, bookings, customers } from "@totetaxi/db/schema";
import { newId } from "@totetaxi/values/id";
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { listAudit } from "../../audit/index.ts";
import { insist } from "../../testing/insist.ts";
import { aPerson } from "../../testing/office.ts";
import { anOrder } from "../../testing/order.ts";
import { type Product, test } from "../../testing/product.ts";
import { settleAll, standing } from "../../testing/story.ts";
import { cancelBooking } from "../cancel-booking.ts";
import { createBooking } from "../create-booking.ts";
import { getBooking } from "../get-booking.ts";
import { rebook } from "../rebook.ts";
import { createByPhone } from "./create-by-phone.ts";
import { bookingIdOf } from "./find.ts";

const STAFF = aPerson();
const ADMIN = aPerson("admin");
const HOUR_MS = 3_600_000;

type Change = Parameters<typeof anOrder>[0] & {
  override?: { totalCents: number; because: string };
  customerId?: string;
};

function aCall({ override, customerId, ...order }: Change = {}) {
  const { termsVersion: _, contact, ...rest } = anOrder(order);
  const owner = customerId ? { customerId } : { contact };
  return StaffCreateBookingSchema.parse({
    ...rest,
    ...owner,
    termsAccepted: true,
    ...(override ? { override } : {}),
  });
}

const DELIVERY = {
  service: "standard_delivery",
  package: null,
  itemCount: 2,
  itemDescription: "Two bags",
} as const;

async function rowOf(product: Product, bookingId: string) {
  const [row] = await product
    .ctx()
    .db.select()
    .from(bookings)
    .where(eq(bookings.id, bookingIdOf(bookingId)));
  return row;
}

describe("booking by phone", () => {
  test("gives its place back when its hold ends, though Stripe will never make a way to pay it (I-22)", async ({
    product,
  }) => {
    // An older release let this total through: Stripe takes eight digits.
    const call = { ...aCall(), override: { totalCents: 100_000_000, because: "Typed twice" } };
    const { bookingId } = await createByPhone(product.ctx(ADMIN), call);
    product.clock.advance(24 * HOUR_MS);
    await settleAll(product);
    expect(await standing(product, bookingIdOf(bookingId))).toMatchObject({
      booking: "expired",
      payments: ["canceled"],
      workItems: ["unknown_intent"],
    });
  });

  test("holds the place and mails the link with which it is paid", async ({ product }) => {
    const made = await createByPhone(product.ctx(STAFF), aCall());
    expect(made).toMatchObject({ status: "pending", version: 1 });
    await product.work();
    expect(product.mails.at(-1)?.subject).toContain("Please pay to keep your pickup");
    expect(await rowOf(product, made.bookingId)).toMatchObject({
      statusBy: STAFF.staffId,
      totalCents: 99_500,
    });
    expect(await product.ctx().db.select().from(auditLog)).toMatchObject([
      { action: "booking.created", actor: STAFF.staffId, after: { status: "pending", totalCents: 99_500 } },
    ]);
  });

  test("holds the place for a day, as long as a mail may wait to be read, and then gives it back", async ({
    product,
  }) => {
    const { bookingId } = await createByPhone(product.ctx(STAFF), aCall());
    const stands = async () => {
      await settleAll(product);
      return (await standing(product, bookingIdOf(bookingId))).booking;
    };
    product.clock.advance(23 * HOUR_MS);
    expect(await stands()).toBe("pending");
    product.clock.advance(HOUR_MS + 1);
    expect(await stands()).toBe("expired");
  });

  test("is not counted among the three places that a person may hold, nor takes one of them", async ({
    product,
  }) => {
    const { contact } = anOrder();
    for (const day of ["10", "11", "12", "13"])
      await createByPhone(product.ctx(STAFF), aCall({ contact, facts: { pickupDate: `2026-03-${day}` } }));
    await createBooking(product.ctx(), anOrder({ contact }));
    expect(await product.ctx().db.select().from(bookings)).toHaveLength(5);
  });

  test("takes today, which the site does not, as a same-day delivery with its price", async ({ product }) => {
    const today = { ...DELIVERY, pickupDate: "2026-02-02", sameDay: true };
    const made = await createByPhone(
      product.ctx(STAFF),
      aCall({ facts: today, quotedTotalCents: 28_500 + 36_000 }),
    );
    expect(await rowOf(product, made.bookingId)).toMatchObject({ sameDayCents: 36_000, totalCents: 64_500 });
  });

  test.for([
    ["today without saying so", { ...DELIVERY, pickupDate: "2026-02-02" }, 28_500, "same_day_mismatch"],
    [
      "another day as today",
      { ...DELIVERY, pickupDate: "2026-03-10", sameDay: true },
      64_500,
      "same_day_mismatch",
    ],
    ["a day that is none", { pickupDate: "2026-02-30" }, 99_500, "date_invalid"],
    ["the past", { pickupDate: "2026-02-01" }, 117_000, "day_past"],
    ["more than a year ahead", { pickupDate: "2027-02-09" }, 99_500, "day_too_far"],
    ["another price than the card's", {}, 1, "quote_changed"],
    ["an hour that the package has not", { window: "hour_9" }, 99_500, "window_not_offered"],
  ] as const)("refuses %s", async ([, facts, quotedTotalCents, reason], { product }) => {
    const call = createByPhone(product.ctx(STAFF), aCall({ facts, quotedTotalCents }));
    await expect(call).rejects.toMatchObject({ reason });
    expect(await product.ctx().db.select().from(bookings)).toEqual([]);
  });

  test("makes one booking of one request, twice at once too", async ({ product }) => {
    const call = aCall();
    const made = await Promise.all([1, 2].map(() => insist(() => createByPhone(product.ctx(STAFF), call))));
    expect(new Set(made.map(({ bookingId }) => bookingId)).size).toBe(1);
    const other = createByPhone(product.ctx(STAFF), { ...call, instructions: "other" });
    await expect(other).rejects.toMatchObject({ reason: "request_reused" });
  });

  test("sent again once its day is over is answered with the booking it made", async ({ product }) => {
    const call = aCall();
    const made = await createByPhone(product.ctx(STAFF), call);
    product.clock.set("2026-03-11T15:00:00Z");
    expect(await createByPhone(product.ctx(STAFF), call)).toEqual(made);
    const stranger = createByPhone(product.ctx(), call);
    await expect(stranger).rejects.toMatchObject({ reason: "not_staff" });
  });

  test("is not for an account that its customer has closed", async ({ product }) => {
    const { id } = await aCustomer(product.ctx().db, { deletedAt: product.clock.now() });
    const late = createByPhone(product.ctx(STAFF), aCall({ customerId: id }));
    await expect(late).rejects.toMatchObject({ reason: "not_found" });
  });

  test("may be for a customer with an account, whose booking it then is", async ({ product }) => {
    const id = newId("cst");
    const at = product.clock.now();
    await product.ctx().db.insert(customers).values({
      id,
      firstName: "Ada",
      lastName: "King",
      email: "ada@example.com",
      phone: "+16315550199",
      createdAt: at,
    });
    const made = await createByPhone(product.ctx(STAFF), aCall({ customerId: id }));
    expect(await rowOf(product, made.bookingId)).toMatchObject({ customerId: id, guestEmail: null });
    await expect(
      createByPhone(product.ctx(STAFF), aCall({ customerId: newId("cst") })),
    ).rejects.toMatchObject({
      reason: "not_found",
    });
  });
});

describe("another total than the card's", () => {
  test.for([
    ["less is a discount", 80_000, { basePriceCents: 99_500, discountCents: 19_500 }],
    ["more is a line of its own", 120_000, { basePriceCents: 120_000, discountCents: 0 }],
  ] as const)("%s, and what the card made stays visible", async ([, totalCents, parts], { product }) => {
    const made = await createByPhone(
      product.ctx(ADMIN),
      aCall({ override: { totalCents, because: "Regular customer" } }),
    );
    const row = await rowOf(product, made.bookingId);
    expect(row).toMatchObject({ totalCents, ...parts });
    expect(row?.priceLines[0]).toMatchObject({ cents: 99_500 });
    const [line] = await product.ctx().db.select().from(auditLog);
    expect(line?.after).toEqual({ status: "pending", totalCents, cardTotalCents: 99_500 });
    const { lines } = await listAudit(product.ctx(ADMIN), { whose: "staff", action: "booking.created" });
    expect(lines.map(({ because }) => because)).toEqual(["Price agreed: Regular customer"]);
  });

  test.for([80_000, 120_000])(
    "is told line by line when the trip is booked again (%d)",
    async (agreed, { product }) => {
      const override = { totalCents: agreed, because: "Regular customer" };
      const made = await createByPhone(product.ctx(ADMIN), aCall({ override }));
      const link = { accessToken: product.ctx().tokens.tokenFor(bookingIdOf(made.bookingId)) };
      const { earlier, today, changes } = await rebook(product.ctx(), link);
      expect(earlier.lines.reduce((sum, { cents }) => sum + cents, 0)).toBe(agreed);
      expect(today).toMatchObject({ totalCents: 99_500 });
      const differences = changes.map(
        ({ earlierCents, todayCents }) => (todayCents ?? 0) - (earlierCents ?? 0),
      );
      expect(differences).toEqual([99_500 - agreed]);
    },
  );

  test("of nothing is paid at once, confirmed, and can be cancelled without a cent moving", async ({
    product,
  }) => {
    const made = await createByPhone(
      product.ctx(ADMIN),
      aCall({ override: { totalCents: 0, because: "Our fault" } }),
    );
    expect(made.status).toBe("paid");
    await settleAll(product);
    expect(await standing(product, bookingIdOf(made.bookingId))).toMatchObject({
      booking: "paid",
      payments: ["succeeded"],
      ledger: [],
      messages: ["booking_confirmation"],
    });
    const link = { accessToken: product.ctx().tokens.tokenFor(bookingIdOf(made.bookingId)) };
    product.clock.set("2026-03-09T15:00:00Z");
    expect(await getBooking(product.ctx(), link)).toMatchObject({ cancelling: "nothing_charged" });
    const cancelled = await cancelBooking(product.ctx(), {
      ...link,
      requestId: "a-request",
      replaced: false,
    });
    expect(cancelled).toMatchObject({ status: "cancelled", returningCents: 0 });
  });

  test("is an admin's to agree to, and never what no card can be charged", async ({ product }) => {
    const override = { totalCents: 80_000, because: "Friend" };
    await expect(createByPhone(product.ctx(STAFF), aCall({ override }))).rejects.toMatchObject({
      reason: "admins_only",
    });
    const tiny = { ...override, totalCents: 49 };
    await expect(createByPhone(product.ctx(ADMIN), aCall({ override: tiny }))).rejects.toMatchObject({
      reason: "total_too_small",
    });
    expect(() => aCall({ override: { ...override, totalCents: 100_000_000 } })).toThrow("999,999.99");
    expect(await product.ctx().db.select().from(bookings)).toEqual([]);
  });
});
