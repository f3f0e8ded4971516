import { cents } from "@totetaxi/values/cents";
import { holdsPlace } from "../../booking/status.ts";
import type { Decide } from "../decide.ts";
import { type Effect, isCaptured, isOpen, type PaymentEvent, type Standing } from "../standing.ts";
import { at, type Heard, newRow, PRICE, type Row, UNASKED, type World } from "./world.ts";

/** The row an event about the whole booking is judged by: the kept one, else an open one, else the newest. */
export function leadingRow(world: World): number {
  const kept = world.rows.findIndex((row) => isCaptured(row.status) && !row.surplus);
  if (kept >= 0) return kept;
  const open = world.rows.findIndex((row) => isOpen(row.status));
  return open >= 0 ? open : world.rows.length - 1;
}

function standingOf(world: World, index: number): Standing {
  const row = at(world.rows, index);
  const others = world.rows.filter((each) => each !== row);
  return {
    booking: world.booking,
    payment: {
      status: row.status,
      surplus: row.surplus,
      capturedCents: cents(row.captured),
      reservedCents: cents(row.reserved),
      refundedCents: cents(row.refunded),
      lastDecline: row.decline === 0 ? null : String(row.decline),
      // The model's cards are declined once; that a streak ends the intent is one more way to what it has already.
      declines: 0,
    },
    opened: world.rows.length,
    openElsewhere: others.some((other) => isOpen(other.status)),
    keptElsewhere: others.some((other) => isCaptured(other.status) && !other.surplus),
    room: !world.rival,
  };
}

function posted(world: World, { kind, cents: amount }: Effect & { do: "post" }, surplus: boolean): World {
  const ledger = { ...world.ledger };
  const sign = kind === "refund" ? -1 : 1;
  ledger.clearing += sign * amount;
  if (surplus) ledger.surplusOwed += sign * amount;
  else if (kind === "payment") ledger.sales += amount;
  else ledger.refundsGiven -= sign * amount;
  return { ...world, ledger };
}

function ending(world: World, which: (row: Row, index: number) => boolean): World {
  const rows = world.rows.map((row, index) =>
    isOpen(row.status) && which(row, index) ? { ...row, ending: true } : row,
  );
  return { ...world, rows };
}

/** Rows and jobs of one effect, as `follow` writes them. */
function followed(world: World, index: number, effect: Effect): World {
  switch (effect.do) {
    case "post":
      return posted(world, effect, at(world.rows, index).surplus);
    case "give_back": {
      const made = { row: index, cents: effect.cents, status: "approved", atStripe: "none" } as const;
      return { ...world, refunds: [...world.refunds, made] };
    }
    case "end_intent":
      return ending(world, (_, other) => other === index);
    case "end_other_intents":
      return ending(world, (_, other) => other !== index);
    case "open_payment":
      return {
        ...world,
        intents: [...world.intents, UNASKED],
        rows: [...world.rows, newRow(world.intents.length, "pending")],
      };
    case "tell_staff":
      return { ...world, staffTold: true };
    case "send":
      return effect.message === "booking_confirmation"
        ? { ...world, confirmations: world.confirmations + 1 }
        : world;
  }
}

/**
 * One transaction of the product, as production makes it: decide, save, and what follows.
 * @throws DomainError what `decide` refuses.
 */
export function transact(
  world: World,
  decide: Decide,
  index: number,
  event: PaymentEvent,
  refund?: number,
): World {
  const standing = standingOf(world, index);
  const { next, effects, refund: status } = decide(standing, event);
  const { payment } = next;
  const known = refund === undefined ? undefined : at(world.refunds, refund);
  const moved = known !== undefined && status !== undefined && status !== known.status;
  if (payment === standing.payment && next.booking === standing.booking && effects.length === 0 && !moved) {
    return world;
  }
  const row: Row = {
    ...at(world.rows, index),
    status: payment.status,
    surplus: payment.surplus,
    captured: payment.capturedCents,
    reserved: payment.reservedCents,
    refunded: payment.refundedCents,
    decline: Number(payment.lastDecline ?? 0),
  };
  // A job that ends an intent looks whether there is anything left to end.
  const saved = { ...row, ending: row.ending && isOpen(row.status) };
  let after: World = { ...world, booking: next.booking, rows: world.rows.with(index, saved) };
  if (refund !== undefined && moved) {
    after = { ...after, refunds: after.refunds.with(refund, { ...known, status }) };
  }
  for (const effect of effects) after = followed(after, index, effect);
  return after;
}

function applyRefund(world: World, decide: Decide, heard: Heard & { of: "refund" }): World {
  if (heard.said === "none") return world;
  const { row, status: was, cents: amount } = at(world.refunds, heard.refund);
  const event = { type: "refund_said", said: heard.said, was, cents: cents(amount) } as const;
  return transact(world, decide, row, event, heard.refund);
}

/** Applies an answer of Stripe's, as webhook job, browser's confirm and reconciler all do. */
export function apply(world: World, decide: Decide, heard: Heard): World {
  if (heard.of === "refund") return applyRefund(world, decide, heard);
  const { said } = heard;
  if (said === "none") return world;
  const known = world.rows.findIndex((row) => row.intent === heard.intent);
  // An intent with our metadata that no row knows: only one that has taken money gets a row, as an ended payment.
  if (known < 0 && said !== "succeeded") return world;
  const adopted = known < 0 ? { ...world, rows: [...world.rows, newRow(heard.intent, "canceled")] } : world;
  return transact(adopted, decide, known < 0 ? adopted.rows.length - 1 : known, {
    type: "intent",
    said,
    matches: heard.amount === PRICE,
    capturedCents: cents(heard.captured),
    decline: said === "open" && heard.declines > 0 ? String(heard.declines) : null,
  });
}

export function placesTaken(world: World): number {
  return (holdsPlace(world.booking.status) ? 1 : 0) + (world.rival ? 1 : 0);
}
