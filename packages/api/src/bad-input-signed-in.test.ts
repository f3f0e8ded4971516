import { fileURLToPath } from "node:url";
import { openSessions } from "@totetaxi/auth/sessions";
import { createBooking } from "@totetaxi/core/booking";
import type { Product } from "@totetaxi/core/testing";
import { anOrder } from "@totetaxi/core/testing/order";
import { book, bookAndPay } from "@totetaxi/core/testing/story";
import { aCustomer, aRefund, aStaffMember } from "@totetaxi/db/factories";
import { payments } from "@totetaxi/db/schema";
import { addDays, serviceDay } from "@totetaxi/values/service-day";
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { customerRouter } from "./customer/router.ts";
import { staffRouter } from "./staff/router.ts";
import { seeded } from "./testing/bad-input/chance.ts";
import { type Entered, walk } from "./testing/bad-input/walk.ts";
import { test as siteTest } from "./testing/site.ts";

const test = siteTest.extend(
  "site",
  ({ start }) =>
    (entry: string) =>
      start(entry, { TRUSTED_PROXIES: "1" }),
);

/** As for a guest; `BAD_INPUT_CALLS=10000` sends more. */
const SEED = Number(process.env.BAD_INPUT_SEED ?? 1);
const CALLS = Number(process.env.BAD_INPUT_CALLS ?? 800);
const CUSTOMER_SITE = fileURLToPath(new URL("./testing/site-program.ts", import.meta.url));
const OFFICE = fileURLToPath(new URL("./testing/staff-program.ts", import.meta.url));
const BROWSER = { userAgent: "Mozilla/5.0" };
/** Of `ferry over the sound 9`, which nobody here says. */
const PASSWORD_HASH =
  "$argon2id$v=19$m=19456,t=2,p=1$SLnsanU3zyQoMY4xqljfzw$08x5K5riirZkqDZy2sNsjG3vBJecBaHrON9cGsUarDM";

let entered = 0;

/** A customer who has just signed in, with a booking that waits for its payment. */
async function aSignedInCustomer(product: Product): Promise<Entered> {
  const { db } = product.ctx();
  const { id, email } = await aCustomer(db, { passwordHash: PASSWORD_HASH });
  const actor = { kind: "customer", customerId: id, ip: "127.0.0.1" } as const;
  entered += 1;
  // On days that the office's books leave alone, a few on each, however often somebody enters.
  const facts = { pickupDate: addDays(serviceDay("2026-04-01"), entered % 200) };
  const { booking } = await createBooking(product.ctx(actor), anOrder({ contact: undefined, facts }));
  const [cookie = ""] = (await openSessions("customer", { secure: false }).start(db, id, BROWSER)).split(";");
  return { cookie, known: [booking.bookingId, email] };
}

/** Somebody of the office who has just signed in, and the account of somebody else there. */
async function aSignedInMember(product: Product, role: "staff" | "admin"): Promise<Entered> {
  const { db } = product.ctx();
  const { id } = await aStaffMember(db, { role, passwordHash: PASSWORD_HASH });
  const other = await aStaffMember(db, { passwordHash: PASSWORD_HASH });
  const [cookie = ""] = (await openSessions("staff", { secure: false }).start(db, id, BROWSER)).split(";");
  return { cookie, known: [other.id] };
}

/** What the office works on: bookings in three states, a refund that waits for its answer, a customer. */
async function theBooks(product: Product): Promise<string[]> {
  const { db } = product.ctx();
  const [paid, other, waiting] = [await bookAndPay(product), await bookAndPay(product), await book(product)];
  const [payment] = await db.select().from(payments).where(eq(payments.bookingId, paid.bookingId));
  const refund = payment ? await aRefund(db, payment) : expect.fail("nothing was paid");
  const customer = await aCustomer(db);
  return [paid.bookingId, other.bookingId, waiting.bookingId, refund.id, customer.id, paid.view.number];
}

const WALKS = [
  { who: "a customer", entry: CUSTOMER_SITE, router: customerRouter, enter: aSignedInCustomer },
  {
    who: "somebody of the staff",
    entry: OFFICE,
    router: staffRouter,
    enter: (product: Product) => aSignedInMember(product, "staff"),
  },
  {
    who: "an admin",
    entry: OFFICE,
    router: staffRouter,
    enter: (product: Product) => aSignedInMember(product, "admin"),
  },
];

test.for(WALKS)(
  "bad input of $who who is signed in: no fault, no slow answer, nothing changed by what is refused",
  { timeout: 600_000 },
  async ({ who, entry, router, enter }, { site, product, database }) => {
    const { url, log } = await site(entry);
    const statuses = await walk({
      url,
      database,
      router,
      known: await theBooks(product),
      chance: seeded(SEED),
      calls: CALLS,
      enter: () => enter(product),
    });
    console.log(`bad input of ${who}, seed ${SEED}: ${JSON.stringify(statuses)}`);
    expect(Object.keys(statuses)).toEqual(expect.arrayContaining(["200", "400", "404"]));
    expect(statuses[401] ?? 0).toBeLessThan(CALLS / 5);
    expect(log.filter(({ msg, level }) => level === "text" || msg.endsWith(".broken"))).toEqual([]);
  },
);
