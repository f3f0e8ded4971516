import { MovementsSchema } from "@totetaxi/contracts/account";
import { CreatedBookingSchema } from "@totetaxi/contracts/booking";
import { BookingListSchema, RebookingSchema } from "@totetaxi/contracts/my-bookings";
import { anOrder } from "@totetaxi/core/testing/order";
import { hearFromStripe, intentIdOf } from "@totetaxi/core/testing/story";
import { aBooking, aPayment } from "@totetaxi/db/factories";
import { isId } from "@totetaxi/values/id";
import { describe, expect } from "vitest";
import { test as siteTest } from "../testing/site.ts";
import { aVisitor, type Visitor } from "../testing/visitor.ts";

const test = siteTest.extend(
  "visitor",
  ({ siteUrl }) =>
    () =>
      aVisitor(siteUrl),
);

const NO_GUEST = { guestFirstName: null, guestLastName: null, guestEmail: null, guestPhone: null };

async function bookAs(visitor: Visitor, order: Parameters<typeof anOrder>[0] = {}) {
  const { data } = await visitor.mutate("booking.create", anOrder({ contact: undefined, ...order }));
  return CreatedBookingSchema.parse(data);
}

async function numbers(visitor: Visitor, input: object = {}): Promise<string[]> {
  const { data } = await visitor.query("booking.list", input);
  return BookingListSchema.parse(data).bookings.map(({ number }) => number);
}

describe("booking with an account", () => {
  test("takes the contact from the profile, and what is missing there from the order, once", async ({
    visitor,
  }) => {
    const eleanor = visitor();
    const { email } = await eleanor.register();
    const { booking, accessToken } = await bookAs(eleanor);
    expect(accessToken).toBeUndefined();
    expect(booking.contact).toEqual({
      firstName: "Eleanor",
      lastName: "Vance",
      email,
      phone: "+16315550142",
    });

    const theo = visitor();
    const person = await theo.register({ firstName: undefined, lastName: undefined, phone: undefined });
    const refused = await theo.mutate("booking.create", anOrder({ contact: undefined }));
    expect(refused.refusal?.data.reason).toBe("contact_required");
    const contact = {
      firstName: "Theo",
      lastName: "Crain",
      email: "other@example.com",
      phone: "(212) 555-0142",
    };
    const made = await bookAs(theo, { contact });
    expect(made.booking.contact).toEqual({ ...contact, email: person.email, phone: "+12125550142" });
    await bookAs(theo);
  });

  test("TR-16: two orders for the same day and price, to another address, are two", async ({ visitor }) => {
    const eleanor = visitor();
    await eleanor.register();
    const delivery = { line1: "14 Main Street", city: "Southampton", state: "NY", zip: "11968" } as const;
    const [one, other] = [
      await bookAs(eleanor),
      await bookAs(eleanor, { delivery: { ...anOrder().delivery, line1: delivery.line1 } }),
    ];
    expect(one.booking.bookingId).not.toBe(other.booking.bookingId);
    expect(await numbers(eleanor, { status: "pending" })).toHaveLength(2);
  });

  test("a guest's booking is claimed by its own link, by one account", async ({ visitor }) => {
    const [eleanor, mallory] = [visitor(), visitor()];
    const { data } = await visitor().mutate("booking.create", anOrder());
    const { accessToken, booking } = CreatedBookingSchema.parse(data);
    await eleanor.register();
    await mallory.register();
    for (let time = 0; time < 2; time++)
      expect((await eleanor.mutate("booking.claim", { accessToken })).data).toMatchObject({
        number: booking.number,
      });
    expect((await mallory.mutate("booking.claim", { accessToken })).refusal?.data.reason).toBe(
      "already_claimed",
    );
    expect([await numbers(eleanor), await numbers(mallory)]).toEqual([[booking.number], []]);
  });
});

describe("the list of one's own bookings", () => {
  test("is filtered by state, time and words", async ({ visitor }) => {
    const eleanor = visitor();
    await eleanor.register();
    const [first, second] = [
      await bookAs(eleanor),
      await bookAs(eleanor, { facts: { pickupDate: "2026-04-14" } }),
    ];
    await eleanor.mutate("booking.cancel", { bookingId: first.booking.bookingId, requestId: "cancel-0001" });
    expect(await numbers(eleanor)).toEqual([second.booking.number, first.booking.number]);
    expect(await numbers(eleanor, { when: "upcoming" })).toEqual([second.booking.number]);
    expect(await numbers(eleanor, { when: "past" })).toEqual([first.booking.number]);
    expect(await numbers(eleanor, { status: "cancelled" })).toEqual([first.booking.number]);
    expect(await numbers(eleanor, { text: first.booking.number.toLowerCase() })).toEqual([
      first.booking.number,
    ]);
    expect(await numbers(eleanor, { text: "54TH street" })).toHaveLength(2);
    expect(await numbers(eleanor, { text: "%" })).toEqual([]);
  });

  test("comes page by page, the newest first, each once, also when one is booked meanwhile", async ({
    visitor,
    database,
  }) => {
    const eleanor = visitor();
    const { customerId } = await eleanor.register();
    const owner = { customerId: isId("cst", customerId) ? customerId : null, ...NO_GUEST };
    const booked = async (createdAt: Date) => {
      const booking = await aBooking(database.drizzle, { ...owner, createdAt });
      await aPayment(database.drizzle, booking, { status: "canceled" });
      await database.sql`update bookings set status = 'expired', version = 2 where id = ${booking.id}`;
      return booking.id;
    };
    // Two of each minute: the order among them is the ids'.
    const made: string[] = [];
    for (let at = 0; at < 23; at++)
      made.push(await booked(new Date(Date.UTC(2026, 0, 1, 0, Math.floor(at / 2)))));
    const seen: string[] = [];
    const pages: number[] = [];
    let cursor: string | undefined;
    do {
      const { data } = await eleanor.query("booking.list", { text: "54th", cursor, direction: "forward" });
      const { bookings, nextCursor } = BookingListSchema.parse(data);
      seen.push(...bookings.map(({ bookingId }) => bookingId));
      pages.push(bookings.length);
      await booked(new Date());
      cursor = nextCursor ?? undefined;
    } while (cursor);
    expect(pages).toEqual([20, 3]);
    expect(new Set(seen)).toEqual(new Set(made));
    expect(seen).toHaveLength(made.length);
    const minutes = seen.map((id) => Math.floor(made.indexOf(id) / 2));
    expect(minutes).toEqual(minutes.toSorted((one, other) => other - one));

    const bad = await eleanor.query("booking.list", { cursor: "nonsense" });
    expect([bad.status, bad.refusal?.data.reason]).toEqual([400, "invalid_cursor"]);
  });
});

describe("booking again", () => {
  test("brings everything but the day, at today's price, with what has changed in it", async ({
    visitor,
    product,
  }) => {
    const eleanor = visitor();
    await eleanor.register();
    const { booking } = await bookAs(eleanor, {
      facts: { coi: true, window: "no_preference" },
      instructions: "Ring twice.",
    });
    const again = async (pickupDate?: string) => {
      const { data } = await eleanor.query("booking.rebook", { bookingId: booking.bookingId, pickupDate });
      return RebookingSchema.parse(data);
    };
    const same = await again();
    expect(same).toMatchObject({
      facts: { service: "mini_move", package: "petite", coi: true, window: "no_preference" },
      pickup: booking.pickup,
      instructions: "Ring twice.",
      earlier: { totalCents: booking.totalCents },
      today: { ok: true, totalCents: booking.totalCents },
      changes: [],
    });
    const saturday = await again("2026-03-14");
    expect(saturday.changes).toEqual([
      expect.objectContaining({
        earlierCents: null,
        todayCents: 17_500,
        because: expect.stringContaining("Saturday"),
      }),
    ]);
    const difference = saturday.changes.reduce(
      (sum, { earlierCents, todayCents }) => sum + (todayCents ?? 0) - (earlierCents ?? 0),
      0,
    );
    expect(saturday.today).toMatchObject({ totalCents: booking.totalCents + difference });
    await product.work();
  });
});

describe("S-065: what somebody has booked and spent", () => {
  test("moves once when a payment has succeeded, however often it is told, and falls with what goes back", async ({
    visitor,
    product,
  }) => {
    const eleanor = visitor();
    await eleanor.register();
    const overview = async () => (await eleanor.query("account.overview")).data;
    const { booking, payment } = await bookAs(eleanor);
    const nothing = { bookings: 0, spentCents: 0, upcoming: 0, nextBookingId: null };
    expect(await overview()).toEqual(nothing);
    await product.browser.pay(payment.clientSecret);
    await hearFromStripe(product, intentIdOf(payment.clientSecret), 5);
    const { bookingId } = booking;
    const confirmed = await Promise.all(
      [1, 2, 3].map(() => eleanor.mutate("payment.confirm", { bookingId })),
    );
    expect(confirmed.some(({ status }) => status === 200)).toBe(true);
    await product.work();
    expect(await overview()).toEqual({
      bookings: 1,
      spentCents: 99_500,
      upcoming: 1,
      nextBookingId: bookingId,
    });
    await eleanor.mutate("booking.cancel", { bookingId, requestId: "cancel-0001" });
    await product.work();
    expect(await overview()).toEqual(nothing);
    const { movements } = MovementsSchema.parse((await eleanor.query("account.payments", {})).data);
    // The site's clock runs and that of the jobs stands still, so their order says nothing here.
    expect(new Set(movements.map(({ kind, amountCents }) => `${kind} ${amountCents}`))).toEqual(
      new Set(["payment 99500", "refund -99500"]),
    );
    expect(movements).toHaveLength(2);
    const ofOne = async (id: string) => {
      const { data } = await eleanor.query("account.payments", { bookingId: id });
      return MovementsSchema.parse(data).movements.length;
    };
    expect([await ofOne(bookingId), await ofOne("another")]).toEqual([2, 0]);
  });
});

describe("the address book", () => {
  const HOUSE = { line1: "12 Main Street", city: "Southampton", state: "NY", zip: "11968" };

  test("has its own names, one default for each end, and tells where we drive and how often", async ({
    visitor,
  }) => {
    const eleanor = visitor();
    await eleanor.register();
    const add = (nickname: string, address: object, more: object = {}) =>
      eleanor.mutate("address.create", { nickname, address, ...more });
    const house = await add("Beach house", HOUSE, { defaultDelivery: true });
    expect(house.data).toMatchObject({ zone: "core", useCount: 0, defaultDelivery: true });
    expect((await add("beach HOUSE", HOUSE)).refusal?.data.reason).toBe("nickname_taken");
    const far = await add(
      "Upstate",
      { line1: "1 Main Street", city: "Buffalo", state: "NY", zip: "14201" },
      { defaultDelivery: true },
    );
    expect(far.data).toMatchObject({ zone: null });
    const { booking } = await bookAs(eleanor);
    const { data } = await eleanor.query("address.list");
    expect(data).toMatchObject({
      addresses: [
        { nickname: "Beach house", useCount: 1, defaultDelivery: false },
        { nickname: "Upstate", useCount: 0, defaultDelivery: true },
      ],
    });
    const addressId = (house.data as { addressId: string }).addressId;
    const moved = { addressId, nickname: "Beach house", address: { ...HOUSE, line1: "99 Dune Road" } };
    expect((await eleanor.mutate("address.update", moved)).data).toMatchObject({
      address: { line1: "99 Dune Road" },
    });
    const kept = await eleanor.query("booking.get", { bookingId: booking.bookingId });
    expect(kept.data).toMatchObject({ delivery: { line1: "12 Main Street" } });
    expect((await eleanor.mutate("address.delete", { addressId })).data).toEqual({ ok: true });
    expect((await add("Florida", { ...HOUSE, state: "FL" })).status).toBe(400);
  });
});
