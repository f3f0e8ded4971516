import { DevicesSchema } from "@totetaxi/contracts/account";
import { AddressViewSchema } from "@totetaxi/contracts/address-book";
import { CreatedBookingSchema } from "@totetaxi/contracts/booking";
import { DEMO_STAFF, seedDemoStaff } from "@totetaxi/core/staff/demo";
import { anOrder } from "@totetaxi/core/testing/order";
import { newId } from "@totetaxi/values/id";
import { describe, expect } from "vitest";
import { staffRouter } from "../staff/router.ts";
import { proceduresOf } from "../testing/procedures-of.ts";
import type { Told } from "../testing/program.ts";
import { test as siteTest } from "../testing/site.ts";
import { aVisitor, GOOD_PASSWORD, type Visitor } from "../testing/visitor.ts";
import { customerRouter } from "./router.ts";

const test = siteTest.extend(
  "visitor",
  ({ siteUrl }) =>
    () =>
      aVisitor(siteUrl),
);
const PROCEDURES = proceduresOf(customerRouter);
const ADDRESS = {
  nickname: "Beach house",
  address: { line1: "12 Main Street", city: "Southampton", state: "NY", zip: "11968" },
};

/** An input that each procedure for customers takes. One that is missing here fails. */
const INPUTS: Record<string, unknown> = {
  "account.changeEmail": { email: "new@example.com", password: GOOD_PASSWORD },
  "account.changePassword": { password: GOOD_PASSWORD, newPassword: "seven tall pelicans wait" },
  "account.delete": { password: GOOD_PASSWORD },
  "account.overview": {},
  "account.payments": {},
  "account.profile": {},
  "account.resendVerification": {},
  "account.update": { firstName: "Mallory" },
  "address.create": ADDRESS,
  "address.delete": { addressId: newId("adr") },
  "address.list": {},
  "address.update": { addressId: newId("adr"), ...ADDRESS },
  "booking.claim": { accessToken: "no-such-token" },
  "booking.list": {},
  "session.devices": {},
  "session.end": { deviceId: newId("ses") },
  "session.endOthers": {},
};

function ask(visitor: Visitor, name: string, input: unknown): Promise<Told> {
  const isQuery = PROCEDURES.find((procedure) => procedure.name === name)?.type === "query";
  return isQuery ? visitor.query(name, input) : visitor.mutate(name, input);
}

/** All that somebody sees who tries. */
function seen({ status, refusal, data }: Told): string {
  return JSON.stringify({ status, refusal, data });
}

describe("every procedure for customers", () => {
  test("is nothing to a guest, to somebody of the office, or to a made-up cookie (T-06, T-11)", async ({
    siteUrl,
    visitor,
    serve,
    product,
  }) => {
    await seedDemoStaff(product.ctx().db, product.clock.now());
    const office = await serve({ router: staffRouter, audience: "staff" });
    const [{ email, password }] = DEMO_STAFF;
    const morgan = aVisitor(office, { name: "staff" });
    await morgan.mutate("session.login", { email, password });
    expect((await morgan.query("session.me")).data).toMatchObject({ staff: { email } });
    const names = PROCEDURES.filter(({ meta }) => meta?.audience === "customer").map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(Object.keys(INPUTS)));
    const others = [
      visitor(),
      aVisitor(siteUrl, { name: "staff", cookie: morgan.cookie() }),
      aVisitor(siteUrl, { cookie: morgan.cookie() }),
      aVisitor(siteUrl, { cookie: "A".repeat(43) }),
    ];
    for (const name of names)
      for (const other of others) {
        const { status, refusal } = await ask(other, name, INPUTS[name]);
        expect({ name, status, reason: refusal?.data.reason }).toEqual({
          name,
          status: 401,
          reason: "not_signed_in",
        });
      }
  });
});

async function bookAs(visitor: Visitor, order = anOrder()) {
  const { data } = await visitor.mutate("booking.create", order);
  return CreatedBookingSchema.parse(data);
}

describe("what is somebody else's", () => {
  test("T-01, T-02, T-03, TR-09: a booking does not exist, byte for byte, on every procedure that takes one", async ({
    visitor,
    database,
  }) => {
    const [owner, other] = [visitor(), visitor()];
    await owner.register();
    await other.register();
    const { booking } = await bookAs(owner);
    const before = await database.sql`select * from bookings`;
    const names = PROCEDURES.filter(({ meta }) => meta?.audience === "owner").map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(6);
    for (const name of names) {
      const requestId = name === "booking.cancel" ? { requestId: "cancel-0001" } : {};
      const told = new Set<string>();
      for (const bookingId of [booking.bookingId, newId("bkg"), booking.number]) {
        await database.sql`delete from rate_limits`;
        told.add(seen(await ask(other, name, { bookingId, ...requestId })));
        told.add(seen(await ask(visitor(), name, { bookingId, ...requestId })));
      }
      expect({ name, told: told.size }).toEqual({ name, told: 1 });
      expect([...told][0]).toContain('"status":404');
    }
    expect(await database.sql`select * from bookings`).toEqual(before);
    expect((await owner.query("booking.get", { bookingId: booking.bookingId })).status).toBe(200);
  });

  test("T-02: going through numbers is asked to wait after ten", async ({ visitor }) => {
    const tries = Array.from({ length: 25 }, (_, at) =>
      visitor().query("booking.get", { bookingId: `TT-${at}` }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    // A window of a minute may end while the test runs.
    const limited = statuses.filter((status) => status === 429).length;
    // A minute that ends in between gives ten tries more.
    expect([limited >= 5, limited <= 15]).toEqual([true, true]);
  });

  test("T-03: an address and a device do not exist either, and stay as they are", async ({ visitor }) => {
    const [owner, other] = [visitor(), visitor()];
    await owner.register();
    await other.register();
    const { addressId } = AddressViewSchema.parse((await owner.mutate("address.create", ADDRESS)).data);
    const { devices } = DevicesSchema.parse((await owner.query("session.devices")).data);
    const [deviceId] = devices.map(({ deviceId }) => deviceId);
    for (const [name, theirs, missing] of [
      ["address.delete", { addressId }, { addressId: newId("adr") }],
      ["address.update", { addressId, ...ADDRESS }, { addressId: newId("adr"), ...ADDRESS }],
      ["session.end", { deviceId }, { deviceId: newId("ses") }],
    ] as const) {
      const told = seen(await ask(other, name, theirs));
      expect(told).toContain('"status":404');
      expect(told).toBe(seen(await ask(other, name, missing)));
    }
    expect((await owner.query("address.list")).data).toMatchObject({ addresses: [{ addressId }] });
    expect((await other.query("address.list")).data).toEqual({ addresses: [] });
  });

  test("T-05: number and e-mail bring no data, and a mail only to the one who belongs to the booking", async ({
    visitor,
    product,
  }) => {
    const order = anOrder();
    const { booking, accessToken = "" } = await bookAs(visitor(), order);
    const email = order.contact?.email ?? "";
    const lookUp = (number: string, email: string) => visitor().mutate("booking.lookUp", { number, email });
    const told = [
      await lookUp(booking.number, "someone.else@example.com"),
      await lookUp("TT-999999", email),
      await lookUp(booking.number.toLowerCase(), email.toUpperCase()),
    ];
    expect(new Set(told.map(seen)).size).toBe(1);
    await product.work();
    const mails = product.mails.filter(({ subject }) => subject.includes("link to your"));
    expect(mails.map(({ to }) => to.address)).toEqual([email]);
    expect(mails[0]?.text).toContain(accessToken);
  });

  test("T-13: no answer has a field that its reader may not see", async ({ visitor }) => {
    const owner = visitor();
    const customer = await owner.register();
    expect(Object.keys(customer).toSorted((one, other) => one.localeCompare(other))).toEqual([
      ...["createdAt", "customerId", "email", "emailVerified", "firstName"],
      ...["lastName", "notifications", "phone", "preferredWindow"],
    ]);
    const { booking } = await bookAs(owner);
    const answers = [
      await owner.query("session.devices"),
      await owner.query("booking.list", {}),
      await owner.query("booking.get", { bookingId: booking.bookingId }),
      await owner.query("account.payments", {}),
    ];
    expect(JSON.stringify(answers.map(({ data }) => data))).not.toMatch(
      /argon2|_secret_|hash|accessToken|placedFrom|stf_/i,
    );
  });
});
