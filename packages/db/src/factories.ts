import { cents, ZERO } from "@totetaxi/values/cents";
import { newId } from "@totetaxi/values/id";
import { serviceDay } from "@totetaxi/values/service-day";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { bookings, customers, payments, rateCards, refunds, staffAccounts } from "./schema/index.ts";

type Db = PgDatabase<PgQueryResultHKT>;
type Row<T extends { $inferInsert: object }> = T["$inferInsert"];

const NOW = new Date("2026-02-02T15:00:00Z");
let serial = 0;

/** A rate card row for tests that need one to point at; prices come from the seed, not from here. */
export async function aRateCard(db: Db, overrides: Partial<Row<typeof rateCards>> = {}) {
  const row = { version: "2026-1", card: {}, effectiveFrom: NOW, ...overrides };
  await db.insert(rateCards).values(row).onConflictDoNothing();
  return row;
}

/** A pending guest booking of a petite mini move, unique at each call. Its rate card must exist. */
export async function aBooking(db: Db, overrides: Partial<Row<typeof bookings>> = {}) {
  serial += 1;
  const id = newId("bkg");
  const row: Row<typeof bookings> = {
    id,
    status: "pending",
    statusAt: NOW,
    statusBy: "guest",
    statusReason: "booked",
    requestId: `request-${id}`,
    requestHash: "factory",
    accessTokenHash: `token-of-${id}`,
    guestFirstName: "Grace",
    guestLastName: `Hopper ${serial}`,
    guestEmail: `grace.${serial}.${id}@example.com`,
    guestPhone: "+16315550100",
    service: "mini_move",
    package: "petite",
    day: serviceDay("2026-03-10"),
    window: "morning",
    coi: false,
    packing: false,
    unpacking: false,
    itemCount: 0,
    itemDescription: "",
    specialtyItems: {},
    sameDay: false,
    instructions: "",
    pickupLine1: "1 West 54th Street",
    pickupCity: "New York",
    pickupState: "NY",
    pickupZip: "10019",
    deliveryLine1: "12 Main Street",
    deliveryCity: "Southampton",
    deliveryState: "NY",
    deliveryZip: "11968",
    basePriceCents: cents(99_500),
    surchargeCents: ZERO,
    sameDayCents: ZERO,
    coiFeeCents: ZERO,
    organizingTotalCents: ZERO,
    organizingTaxCents: ZERO,
    geographicSurchargeCents: ZERO,
    timeWindowSurchargeCents: ZERO,
    discountCents: ZERO,
    totalCents: cents(99_500),
    rateCard: "2026-1",
    priceLines: [{ rule: "base", label: "Petite mini move", because: "Package: petite", cents: 99_500 }],
    termsVersion: "2026-1",
    termsAcceptedAt: NOW,
    termsIp: "127.0.0.1",
    holdExpiresAt: new Date(NOW.getTime() + 15 * 60_000),
    createdAt: NOW,
    ...overrides,
  };
  const [saved] = await db.insert(bookings).values(row).returning();
  if (!saved) throw new Error("the booking was not written");
  return saved;
}

/** An open payment of the given booking, with no PaymentIntent at Stripe yet. */
export async function aPayment(
  db: Db,
  booking: { id: Row<typeof bookings>["id"]; totalCents: Row<typeof payments>["amountCents"] },
  overrides: Partial<Row<typeof payments>> = {},
) {
  const row: Row<typeof payments> = {
    id: newId("pay"),
    bookingId: booking.id,
    status: "pending",
    amountCents: booking.totalCents,
    createdAt: NOW,
    updatedAt: NOW,
    ...overrides,
  };
  const [saved] = await db.insert(payments).values(row).returning();
  if (!saved) throw new Error("the payment was not written");
  return saved;
}

/** A refund that is asked for and not yet approved. */
export async function aRefund(
  db: Db,
  payment: Pick<typeof payments.$inferSelect, "id" | "bookingId" | "amountCents">,
  overrides: Partial<Row<typeof refunds>> = {},
) {
  const id = newId("ref");
  const row: Row<typeof refunds> = {
    id,
    paymentId: payment.id,
    bookingId: payment.bookingId,
    requestId: `refund-${id}`,
    amountCents: payment.amountCents,
    status: "requested",
    reason: "changed plans",
    requestedBy: "staff",
    createdAt: NOW,
    updatedAt: NOW,
    ...overrides,
  };
  const [saved] = await db.insert(refunds).values(row).returning();
  if (!saved) throw new Error("the refund was not written");
  return saved;
}

/** A customer with a verified e-mail of their own and no password. */
export async function aCustomer(db: Db, overrides: Partial<Row<typeof customers>> = {}) {
  const id = newId("cst");
  const row: Row<typeof customers> = {
    id,
    firstName: "Ada",
    lastName: "Lovelace",
    email: `ada.${id}@example.com`,
    phone: "+16315550111",
    emailVerifiedAt: NOW,
    createdAt: NOW,
    ...overrides,
  };
  const [saved] = await db.insert(customers).values(row).returning();
  if (!saved) throw new Error("the customer was not written");
  return saved;
}

/** A member of the staff whom no password lets in; an admin has a second factor that no code fits. */
export async function aStaffMember(db: Db, overrides: Partial<Row<typeof staffAccounts>> = {}) {
  const id = newId("stf");
  const row: Row<typeof staffAccounts> = {
    id,
    name: "Sam Office",
    email: `sam.${id}@example.com`,
    role: "staff",
    passwordHash: "$argon2id$of-no-password",
    factor: overrides.role === "admin" ? "of no telephone" : null,
    createdAt: NOW,
    ...overrides,
  };
  const [saved] = await db.insert(staffAccounts).values(row).returning();
  if (!saved) throw new Error("the member of the staff was not written");
  return saved;
}
