import { cents } from "@totetaxi/values/cents";
import { holdsPlace } from "../../booking/status.ts";
import type { Decide } from "../decide.ts";
import { isCaptured, isOpen, type PaymentEvent, type Standing } from "../standing.ts";
import { type Heard, type Job, PRICE, type Row, type World } from "./world.ts";

/** The row an event about the whole booking is judged by: the kept one, else an open one, else the newest. */
export function leadingRow(world: World): number {
  const kept = world.rows.findIndex((row) => isCaptured(row.status) && !row.surplus);
  if (kept >= 0) return kept;
  const open = world.rows.findIndex((row) => isOpen(row.status));
  return open >= 0 ? open : world.rows.length - 1;
}

function standing(world: World, index: number): Standing {
  const row = rowAt(world, index);
  const others = world.rows.filter((_, other) => other !== index);
  return {
    booking: { ...world.booking },
    payment: {
      status: row.status,
      surplus: row.surplus,
      capturedCents: cents(row.captured),
      reservedCents: cents(row.reserved),
      refundedCents: cents(row.refunded),
      toldDecline: row.told ? "declined" : null,
    },
    openElsewhere: others.some((other) => isOpen(other.status)),
    keptElsewhere: others.some((other) => isCaptured(other.status) && !other.surplus),
    room: !world.rival,
  };
}

function rowAt(world: World, index: number): Row {
  const row = world.rows[index];
  if (!row) throw new Error(`the model has no payment ${index}`);
  return row;
}

function addJob(world: World, job: Job): void {
  if (!world.jobs.includes(job)) world.jobs.push(job);
}

/** One transaction of the product, as production makes it: decide, save, and what follows. Changes `world`. */
export function transact(
  world: World,
  decide: Decide,
  index: number,
  event: PaymentEvent,
  refund?: number,
): void {
  const decision = decide(standing(world, index), event);
  const row = rowAt(world, index);
  const { next } = decision;
  world.booking = { ...next.booking };
  row.status = next.payment.status;
  row.surplus = next.payment.surplus;
  row.captured = next.payment.capturedCents;
  row.reserved = next.payment.reservedCents;
  row.refunded = next.payment.refundedCents;
  row.told = next.payment.toldDecline !== null;
  const about = refund === undefined ? undefined : world.refunds[refund];
  if (about && decision.refund) about.status = decision.refund;
  for (const effect of decision.effects) {
    if (effect.do === "post") {
      const sign = effect.kind === "refund" ? -1 : 1;
      world.ledger.clearing += sign * effect.cents;
      if (row.surplus) world.ledger.surplusOwed += sign * effect.cents;
      else if (effect.kind === "payment") world.ledger.sales += effect.cents;
      else world.ledger.refundsGiven -= sign * effect.cents;
    }
    if (effect.do === "give_back") {
      world.refunds.push({ row: index, cents: effect.cents, status: "approved", atStripe: "none" });
      addJob(world, `refund ${world.refunds.length - 1}`);
    }
    if (effect.do === "end_intent") addJob(world, `end ${row.intent}`);
    if (effect.do === "end_other_intents") {
      for (const other of world.rows)
        if (other !== row && isOpen(other.status)) addJob(world, `end ${other.intent}`);
    }
    if (effect.do === "open_payment") openPayment(world);
    if (effect.do === "tell_staff") world.staffTold = true;
    if (effect.do === "send" && effect.message === "booking_confirmation") world.mails.confirmation += 1;
    if (effect.do === "send" && effect.message === "payment_failed") world.mails.decline += 1;
  }
}

function openPayment(world: World): void {
  world.intents.push({ status: "open", amount: PRICE, captured: 0, refunded: 0, declined: false });
  world.notices.push(0);
  world.rows.push({
    intent: world.intents.length - 1,
    status: "pending",
    surplus: false,
    captured: 0,
    reserved: 0,
    refunded: 0,
    told: false,
  });
}

/** An intent with our metadata that no row knows: only one that has taken money gets a row. */
function adopt(world: World, intent: number): number {
  world.rows.push({
    intent,
    status: "pending",
    surplus: false,
    captured: 0,
    reserved: 0,
    refunded: 0,
    told: false,
  });
  return world.rows.length - 1;
}

/** Applies an answer of Stripe's, as webhook job, browser's confirm and reconciler all do. Changes `world`. */
export function apply(world: World, decide: Decide, heard: Heard): void {
  world.heard.splice(world.heard.indexOf(heard), 1);
  if (heard.of === "refund") {
    const refund = world.refunds[heard.refund];
    if (!refund) throw new Error(`the model has no refund ${heard.refund}`);
    const event = {
      type: "refund_said",
      said: heard.said,
      was: refund.status,
      cents: cents(refund.cents),
    } as const;
    transact(world, decide, refund.row, event, heard.refund);
    world.jobs = world.jobs.filter((job) => job !== `refund ${heard.refund}`);
    return;
  }
  const known = world.rows.findIndex((row) => row.intent === heard.intent);
  if (known < 0 && heard.said !== "succeeded") return;
  const index = known < 0 ? adopt(world, heard.intent) : known;
  transact(world, decide, index, {
    type: "intent",
    said: heard.said,
    matches: heard.amount === PRICE,
    capturedCents: cents(heard.captured),
    decline: heard.said === "open" && heard.declined ? "declined" : null,
  });
  if (heard.said === "canceled" || heard.said === "succeeded") {
    world.jobs = world.jobs.filter((job) => job !== `end ${heard.intent}`);
  }
}

export function placesTaken(world: World): number {
  return (holdsPlace(world.booking.status) ? 1 : 0) + (world.rival ? 1 : 0);
}
