import { customers, workItems } from "@totetaxi/db/schema";
import { newId } from "@totetaxi/values/id";
import { serviceDay } from "@totetaxi/values/service-day";
import { sql } from "drizzle-orm";
import { type Doings, requestId, type Scene } from "./scene.ts";

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

export const OF_THE_OFFICE: Doings = {
  "calendar.setCapacity":
    async ({ office }) =>
    () =>
      office.calendar.setCapacity({ day: DAY, slot: "day", capacity: 5, seen: 12 }),
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
  "rateCard.discard": async (scene) => {
    const draft = await scene.office.rateCard.draft({ card: await aNextCard(scene) });
    return () => scene.office.rateCard.discard(draft);
  },
  "rateCard.publish": async (scene) => {
    const { version, revision } = await scene.office.rateCard.draft({ card: await aNextCard(scene) });
    return () => scene.office.rateCard.publish({ version, revision, effectiveFrom: "2026-04-01T04:00:00Z" });
  },
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
};
