import { aPerson } from "@totetaxi/core/testing/office";
import { anOrder, PICKUP_MORNING } from "@totetaxi/core/testing/order";
import { book, bookAndPay } from "@totetaxi/core/testing/story";
import { slots } from "@totetaxi/db/schema";
import { cents } from "@totetaxi/values/cents";
import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { test } from "../testing/office.ts";

const ADMIN = aPerson("admin");
const DAY_MS = 24 * 3_600_000;

test("a rate card is drafted, compared line by line, published once and then never changes", async ({
  product,
  office,
}) => {
  const admin = office(ADMIN);
  const { cards, inForce } = await admin.rateCard.list();
  expect(inForce).toBe("2026-1");
  const [old] = cards;
  if (!old) throw new Error("no card");
  const petite = { ...old.card.miniMove.petite, baseCents: old.card.miniMove.petite.baseCents };
  const card = {
    ...old.card,
    version: "2026-2",
    distance: { ...old.card.distance },
    miniMove: { ...old.card.miniMove, petite },
  };
  const draft = await admin.rateCard.draft({ card: { ...card, currency: "usd" } });
  await expect(admin.rateCard.draft({ card })).rejects.toMatchObject({
    cause: { reason: "version_conflict" },
  });
  expect(await admin.rateCard.compare({ from: "2026-1", to: "2026-2" })).toEqual({
    lines: [{ path: ["version"], from: "2026-1", to: "2026-2" }],
  });
  const past = admin.rateCard.publish({ ...draft, effectiveFrom: "2026-01-01T00:00:00Z" });
  await expect(past).rejects.toMatchObject({ cause: { reason: "effective_in_past" } });
  await admin.rateCard.publish({ ...draft, effectiveFrom: "2026-02-03T05:00:00Z" });
  expect((await admin.rateCard.list()).inForce).toBe("2026-1");
  product.clock.advance(DAY_MS);
  expect((await admin.rateCard.list()).inForce).toBe("2026-2");
  await expect(admin.rateCard.draft({ card })).rejects.toMatchObject({ cause: { reason: "card_published" } });
  await expect(admin.rateCard.draft({ card: old.card })).rejects.toMatchObject({
    cause: { reason: "card_published" },
  });
  expect(await product.ctx().db.select().from(slots)).toEqual([]);
});

test("a draft is thrown away by an admin who has seen it as it is; a published card never goes", async ({
  product,
  office,
}) => {
  const admin = office(ADMIN);
  const [old] = (await admin.rateCard.list()).cards;
  if (!old) throw new Error("no card");
  const first = await admin.rateCard.draft({ card: { ...old.card, version: "2026-2" } });
  const draft = await admin.rateCard.draft({
    card: { ...old.card, version: "2026-2" },
    revision: first.revision,
  });
  const refused = (asked: Promise<unknown>, reason: string) =>
    expect(asked).rejects.toMatchObject({ cause: { reason } });
  await refused(admin.rateCard.discard(first), "version_conflict");
  await refused(admin.rateCard.discard({ version: "2026-1", revision: 1 }), "card_published");
  await expect(office(aPerson()).rateCard.discard(draft)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect((await admin.rateCard.list()).drafts).toHaveLength(1);
  await admin.rateCard.discard(draft);
  expect(await admin.rateCard.list()).toMatchObject({ drafts: [], cards: [{ version: "2026-1" }] });
  await refused(admin.rateCard.discard(draft), "not_found");
  const { lines } = await admin.audit.list({ action: "rate_card.discarded" });
  expect(lines).toMatchObject([
    { subjectId: "card:2026-2", before: { revision: 2, savedBy: ADMIN.staffId } },
  ]);
  await expect(product.ctx().db.execute(sql`delete from rate_cards`)).rejects.toThrow();
});

test("a card in force prices what is booked from then on; what was booked before keeps card, lines and cents, whatever is done to it (TR-11, TR-10)", async ({
  product,
  office,
}) => {
  const admin = office(ADMIN);
  const earlier = await bookAndPay(product);
  const [old] = (await admin.rateCard.list()).cards;
  if (!old) throw new Error("no card");
  const { miniMove } = old.card;
  const petite = { ...miniMove.petite, baseCents: miniMove.petite.baseCents + 1_000 };
  const card = { ...old.card, version: "2026-2", miniMove: { ...miniMove, petite } };
  const draft = await admin.rateCard.draft({ card });
  await admin.rateCard.publish({ ...draft, effectiveFrom: "2026-02-03T05:00:00Z" });
  const before = (await admin.booking.get({ bookingId: earlier.bookingId })).booking;
  await book(product);

  product.clock.advance(DAY_MS);
  await expect(book(product)).rejects.toMatchObject({ reason: "quote_changed" });
  const later = await book(product, { ...anOrder(), quotedTotalCents: cents(before.totalCents + 1_000) });
  expect(later.view).toMatchObject({ rateCard: "2026-2", totalCents: before.totalCents + 1_000 });

  const { bookingId } = earlier;
  await admin.booking.note({ requestId: "note-on-old", bookingId, text: "Dearer now" });
  await admin.booking.edit({ bookingId, version: 2, instructions: "Ring twice" });
  product.clock.set(PICKUP_MORNING);
  await admin.booking.complete({ bookingId });
  const { booking } = await admin.booking.get({ bookingId });
  expect(booking).toEqual({ ...before, status: "completed", instructions: "Ring twice" });
  for (const change of [
    sql`update rate_cards set effective_from = now()`,
    sql`delete from rate_cards where version = '2026-1'`,
  ]) {
    await expect(product.ctx().db.execute(change)).rejects.toThrow();
  }
});
