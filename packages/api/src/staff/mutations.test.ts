import { openSessions } from "@totetaxi/auth/sessions";
import type { Ctx } from "@totetaxi/core/context";
import { DEMO_STAFF } from "@totetaxi/core/staff/demo";
import type { Product } from "@totetaxi/core/testing";
import { aPerson } from "@totetaxi/core/testing/office";
import { anOrder } from "@totetaxi/core/testing/order";
import { bookAndPay } from "@totetaxi/core/testing/story";
import { aStaffMember } from "@totetaxi/db/factories";
import { auditLog, bookings, customers, notes, staffAccounts, workItems } from "@totetaxi/db/schema";
import { newId } from "@totetaxi/values/id";
import { serviceDay } from "@totetaxi/values/service-day";
import { eq, sql } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { describe, expect, it } from "vitest";
import { test } from "../testing/office.ts";
import { proceduresOf } from "../testing/procedures-of.ts";
import { staffRouter } from "./router.ts";

type Office = ReturnType<typeof staffRouter.createCaller>;
type Scene = { office: Office; product: Product };

const requestId = () => crypto.randomUUID();

async function paid({ product }: Scene) {
  const { bookingId } = await bookAndPay(product);
  return bookingId;
}

async function proposed(scene: Scene, booking?: string): Promise<string> {
  const bookingId = booking ?? (await paid(scene));
  const asked = { requestId: requestId(), bookingId, amountCents: 100, because: "late" };
  const { refundId } = await scene.office.refund.create(asked);
  return refundId;
}

/** How each mutation of the staff site is done once. One that is missing here fails. */
const DOINGS: Record<string, (scene: Scene) => Promise<() => Promise<unknown>>> = {
  "booking.create": async ({ office }) => {
    const { termsVersion: _, ...order } = anOrder();
    return () => office.booking.create({ ...order, termsAccepted: true });
  },
  "booking.complete": async (scene) => {
    const bookingId = await paid(scene);
    return () => scene.office.booking.complete({ bookingId });
  },
  "booking.cancel": async (scene) => {
    const bookingId = await paid(scene);
    return () => scene.office.booking.cancel({ bookingId });
  },
  "booking.move": async (scene) => {
    const move = { pickupDate: serviceDay("2026-03-11"), window: "morning", version: 2, differenceCents: 0 };
    const bookingId = await paid(scene);
    return () => scene.office.booking.move({ bookingId, ...move });
  },
  "booking.edit": async (scene) => {
    const bookingId = await paid(scene);
    return () => scene.office.booking.edit({ bookingId, version: 2, instructions: "Ring twice" });
  },
  "booking.note": async (scene) => {
    const bookingId = await paid(scene);
    return () => scene.office.booking.note({ requestId: requestId(), bookingId, text: "Called" });
  },
  "booking.resend": async (scene) => {
    const bookingId = await paid(scene);
    return () =>
      scene.office.booking.resend({ requestId: requestId(), bookingId, message: "booking_confirmation" });
  },
  "refund.create": async (scene) => {
    const bookingId = await paid(scene);
    return () =>
      scene.office.refund.create({ requestId: requestId(), bookingId, amountCents: 100, because: "late" });
  },
  "refund.approve": async (scene) => {
    const refundId = await proposed(scene);
    return () => scene.office.refund.approve({ refundId });
  },
  "refund.deny": async (scene) => {
    const refundId = await proposed(scene);
    return () => scene.office.refund.deny({ refundId, because: "Not our fault" });
  },
  "refund.withdraw": async (scene) => {
    const bookingId = await paid(scene);
    // A proposal is its proposer's alone to take back.
    return async () => await scene.office.refund.withdraw({ refundId: await proposed(scene, bookingId) });
  },
};

const [morgan] = DEMO_STAFF;
const { password, passwordHash } = morgan;

const SESSIONS = openSessions("staff", { secure: false });

/** An admin who has an account and a password that is known, and is signed in here and on another device. */
async function anAdmin({ product }: { product: Product }, more: { email?: string } = {}) {
  const person = aPerson("admin");
  const { db } = product.ctx();
  await aStaffMember(db, { id: person.staffId, role: "admin", passwordHash, ...more });
  await SESSIONS.start(db, person.staffId, { userAgent: undefined });
  const found = await SESSIONS.read(db, await SESSIONS.start(db, person.staffId, { userAgent: undefined }));
  return { person, found };
}

async function anotherMember({ product }: Scene): Promise<string> {
  return (await aStaffMember(product.ctx().db)).id;
}

function codeFor(secret: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate();
}

async function turnFactorOn(office: Office) {
  const { secret } = await office.me.showFactor();
  return await office.me.confirmFactor({ code: codeFor(secret) });
}

const DAY = serviceDay("2026-03-10");

async function aCustomer({ product }: Scene): Promise<string> {
  const id = newId("cst");
  const contact = { firstName: "Ada", lastName: "King", email: `${id}@example.com`, phone: "+16315550199" };
  await product
    .ctx()
    .db.insert(customers)
    .values({ id, ...contact, createdAt: product.clock.now() });
  return id;
}

async function aDeadLetter({ product }: Scene): Promise<string> {
  const [dead] = await product.ctx().db.execute(sql`
    insert into pgboss.job (name, data, source_name, singleton_key)
    values ('dead-letters', '{"messageId":"msg_gone"}', 'send-message', 'msg_gone') returning id`);
  return String(dead?.id);
}

async function aNextCard({ office }: Scene) {
  const [inForce] = (await office.rateCard.list()).cards;
  if (!inForce) throw new Error("no card is in force");
  return { ...inForce.card, version: "2026-2" };
}

Object.assign(DOINGS, {
  "calendar.setCapacity":
    async ({ office }) =>
    () =>
      office.calendar.setCapacity({ day: DAY, slot: "day", capacity: 5 }),
  "calendar.setBlackout":
    async ({ office }) =>
    () =>
      office.calendar.setBlackout({ day: DAY, closed: true, because: "Storm" }),
  "customer.note": async (scene) => {
    const customerId = await aCustomer(scene);
    return () => scene.office.customer.note({ requestId: requestId(), customerId, text: "Likes early" });
  },
  "customer.vip": async (scene) => {
    const customerId = await aCustomer(scene);
    return () => scene.office.customer.vip({ customerId, vip: true });
  },
  "rateCard.draft": async (scene) => {
    const card = await aNextCard(scene);
    return () => scene.office.rateCard.draft({ card });
  },
  "rateCard.publish": async (scene) => {
    const { version, revision } = await scene.office.rateCard.draft({ card: await aNextCard(scene) });
    return () => scene.office.rateCard.publish({ version, revision, effectiveFrom: "2026-04-01T04:00:00Z" });
  },
  "me.changeEmail":
    async ({ office }) =>
    () =>
      office.me.changeEmail({ email: "new.morgan@example.com" }),
  "me.changePassword":
    async ({ office }) =>
    () =>
      office.me.changePassword({ password, newPassword: "violet kayak 57 lantern" }),
  "me.showFactor":
    async ({ office }) =>
    () =>
      office.me.showFactor(),
  "me.confirmFactor":
    async ({ office }) =>
    () =>
      turnFactorOn(office),
  "me.renewRecoveryCodes":
    async ({ office }) =>
    () =>
      office.me.renewRecoveryCodes(),
  "me.endFactor":
    async ({ office }) =>
    () =>
      office.me.endFactor(),
  "me.endDevice":
    async ({ office }) =>
    async () => {
      const { devices } = await office.me.devices();
      const other = devices.find(({ current }) => !current);
      return await office.me.endDevice({ deviceId: other?.deviceId ?? "" });
    },
  "me.endOthers":
    async ({ office }) =>
    () =>
      office.me.endOthers(),
  "me.rename":
    async ({ office }) =>
    () =>
      office.me.rename({ name: "Morgan Fox" }),
  "staff.invite":
    async ({ office }) =>
    () =>
      office.staff.invite({ name: "Robin Reyes", email: "robin@example.com", role: "staff" }),
  "staff.inviteAgain": async ({ office }) => {
    await office.staff.invite({ name: "Robin Reyes", email: "robin@example.com", role: "staff" });
    const { accounts } = await office.staff.list();
    const invited = accounts.find(({ state }) => state === "invited");
    return () => office.staff.inviteAgain({ staffId: invited?.staffId ?? "" });
  },
  "staff.changeRole": async (scene) => {
    const staffId = await anotherMember(scene);
    return () => scene.office.staff.changeRole({ staffId, role: "admin" });
  },
  "staff.disable": async (scene) => {
    const staffId = await anotherMember(scene);
    return () => scene.office.staff.disable({ staffId });
  },
  "staff.enable": async (scene) => {
    const staffId = await anotherMember(scene);
    await scene.office.staff.disable({ staffId });
    return () => scene.office.staff.enable({ staffId });
  },
  "staff.resetFactor": async (scene) => {
    const staffId = await anotherMember(scene);
    const { db } = scene.product.ctx();
    await db.update(staffAccounts).set({ factor: "sealed" }).where(sql`id = ${staffId}`);
    return () => scene.office.staff.resetFactor({ staffId });
  },
  "session.confirmPassword":
    async ({ office }) =>
    () =>
      office.session.confirmPassword({ password }),
  "work.done": async ({ office, product }) => {
    await product.ctx().db.insert(workItems).values({
      kind: "refund_failed",
      subjectId: "ref_1",
      details: {},
      openedAt: product.clock.now(),
    });
    const [item] = (await office.work.list()).items;
    return () => office.work.done({ workItemId: item?.workItemId ?? 0 });
  },
  "work.replay": async (scene) => {
    const deadLetterId = await aDeadLetter(scene);
    return () => scene.office.work.replay({ deadLetterId });
  },
} satisfies typeof DOINGS);

const MUTATIONS = proceduresOf(staffRouter)
  .filter(({ type, meta }) => type === "mutation" && meta?.audience === "staff")
  .map(({ name }) => name);

async function linesOf({ db }: Pick<Ctx, "db">, actor: string) {
  return await db.select().from(auditLog).where(eq(auditLog.actor, actor));
}

it("every mutation of the staff site is held to the audit log (S-127)", () => {
  expect(new Set(Object.keys(DOINGS))).toEqual(new Set(MUTATIONS));
});

describe.each(Object.entries(DOINGS))("%s", (_, prepare) => {
  test("writes who, what, before or after, from where and when (S-127)", async ({ product, office }) => {
    const prepared = await anAdmin({ product });
    // Of the demonstration, so that the second factor may be taken away too.
    const { person, found } = await anAdmin({ product }, { email: morgan.email });
    let acting: Office = office(prepared.person, prepared.found);
    // Prepared by one admin, done by another: the lines of the second are those of the deed.
    const through = new Proxy({} as Office, { get: (_, part) => Reflect.get(acting, part) });
    const deed = await prepare({ office: through, product });
    acting = office(person, found);
    await deed();
    const lines = (await linesOf(product.ctx(), person.staffId)).filter(
      ({ action }) => !action.endsWith(".changed"),
    );
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line).toMatchObject({ ip: person.ip, at: product.clock.now(), requestId: "test" });
      expect(line.before ?? line.after).not.toBeNull();
    }
  });

  test("does nothing that the log does not take: both are one transaction", async ({ product, office }) => {
    const { person, found } = await anAdmin({ product }, { email: morgan.email });
    const admin = office(person, found);
    const deed = await prepare({ office: admin, product });
    const { db } = product.ctx();
    const standing = async () => [
      await db.select().from(bookings).orderBy(bookings.id),
      await db.select().from(notes),
      await db.execute(sql`select * from refunds order by id`),
      await db.execute(sql`select * from slots order by service_day, slot`),
      await db.execute(sql`select * from messages order by id`),
      await db.execute(sql`select * from blackout_days order by service_day`),
      await db.execute(sql`select id, vip from customers order by id`),
      await db.execute(sql`select version from rate_cards order by version`),
      await db.execute(sql`select * from rate_card_drafts order by version`),
      await db.execute(sql`select * from work_items order by id`),
      await db.execute(sql`select * from staff_accounts order by id`),
      await db.execute(sql`select * from staff_sessions order by id`),
      await db.execute(sql`select * from staff_recovery_codes order by code_hash`),
      await db.execute(sql`select * from account_tokens order by id`),
      await db.execute(sql`select id, state from pgboss.job order by id`),
    ];
    const before = await standing();
    await db.execute(
      sql`alter table audit_log add constraint closed check (actor not like 'stf%') not valid`,
    );
    await expect(deed()).rejects.toThrow();
    expect(await standing()).toEqual(before);
  });
});

test("nobody changes or takes away a line of the log (I-19)", async ({ product, office }) => {
  const scene = { office: office(aPerson("admin")), product };
  const bookingId = await paid(scene);
  await scene.office.booking.note({ requestId: requestId(), bookingId, text: "Called" });
  const { db } = product.ctx();
  for (const change of [
    sql`update audit_log set actor = 'nobody'`,
    sql`delete from audit_log`,
    sql`truncate audit_log`,
    sql`update notes set text = 'x'`,
  ]) {
    await expect(db.execute(change)).rejects.toMatchObject({ cause: { code: "42501" } });
  }
  const [granted] = await db.execute(sql`
    select string_agg(distinct privilege_type, ',' order by privilege_type) as rights
    from information_schema.role_table_grants where table_name = 'audit_log' and grantee <> 'PUBLIC'`);
  expect(granted?.rights).not.toMatch(/UPDATE|DELETE|TRUNCATE/);
});
