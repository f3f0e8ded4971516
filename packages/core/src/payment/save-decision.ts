import { isRetryable } from "@totetaxi/db/errors";
import { bookings } from "@totetaxi/db/schema";
import type { Part } from "@totetaxi/db/statement";
import type { Cents } from "@totetaxi/values/cents";
import { eq } from "drizzle-orm";
import { auditRows } from "../audit/record.ts";
import { concernsPlaces, keepPlaces, MOVED_BOOKING, type Move, moving } from "../booking/move-booking.ts";
import type { Ctx, Occasion, TxCtx } from "../context.ts";
import { postingRows } from "../ledger/post.ts";
import { insertRows, type NewRows, together } from "../new-rows.ts";
import { type About, type Following, follow } from "./follow.ts";
import type { Case } from "./load-case.ts";
import type { Decision, Standing } from "./standing.ts";

/** Facts of Stripe's that are kept beside the decision, for people and reconciliation. */
export type PaymentFacts = {
  stripeChargeId?: string | null;
  failureReason?: string | null;
  /** What Stripe kept of the money; settled some time after the capture. */
  feeCents?: Cents | null;
};

/** A decision, what it was made on, and what is known beside it. */
export type Decided = {
  found: Case;
  before: Standing;
  decision: Decision;
  facts: PaymentFacts;
  about: About;
};

function paymentChanged({ before, decision: { next } }: Decided): boolean {
  const keys = Object.keys(next.payment) as (keyof Standing["payment"])[];
  return keys.some((key) => before.payment[key] !== next.payment[key]);
}

/** Stripe's fee, once: when it becomes known. */
function newFee({ found, facts: { feeCents = null } }: Decided): Cents | null {
  return found.payment.feeCents === null ? feeCents : null;
}

function cancelNewlyAsked({ before, decision: { next } }: Decided): boolean {
  return next.booking.cancelAsked && !before.booking.cancelAsked;
}

/** What the log keeps of a decision. */
function logged(ctx: Occasion, decided: Decided): NewRows[] {
  const { found, before, decision } = decided;
  const { booking, payment: after } = decision.next;
  const rows: NewRows[] = [];
  if (paymentChanged(decided)) {
    rows.push(
      auditRows(ctx, "payment.changed", found.payment.id, {
        before: { status: before.payment.status, refundedCents: before.payment.refundedCents },
        after: {
          status: after.status,
          capturedCents: after.capturedCents,
          refundedCents: after.refundedCents,
        },
      }),
    );
  }
  if (cancelNewlyAsked(decided)) {
    const told = { after: { cancelAsked: true, replaced: booking.replaced } };
    rows.push(auditRows(ctx, "booking.cancel_asked", found.booking.id, told));
  }
  return rows;
}

const SAVE_PAYMENT = `
  update payments set status = $2, surplus = $3, captured_cents = $4, reserved_cents = $5, refunded_cents = $6,
    failed_charge_id = $7, declines = $8, stripe_charge_id = $9, failure_reason = $10, updated_at = $11, processed_at = $12, fee_cents = $13
  where id = $1
  returning id`;

function savingPayment(ctx: Occasion, decided: Decided): Part[] {
  const fee = newFee(decided);
  if (!paymentChanged(decided) && fee === null) return [];
  const { payment } = decided.found;
  const after = decided.decision.next.payment;
  const { stripeChargeId, failureReason } = { ...payment, ...decided.facts };
  const now = ctx.clock.now();
  const processedAt = payment.processedAt ?? (after.capturedCents > 0 ? now : null);
  const values = [
    payment.id,
    after.status,
    after.surplus,
    after.capturedCents,
    after.reservedCents,
    after.refundedCents,
    after.lastDecline,
    after.declines,
    stripeChargeId,
    failureReason,
    now.toISOString(),
    processedAt?.toISOString() ?? null,
    fee ?? payment.feeCents,
  ];
  return [{ name: "saved payment", text: SAVE_PAYMENT, values }];
}

async function saveWish(ctx: TxCtx, decided: Decided): Promise<void> {
  if (!cancelNewlyAsked(decided)) return;
  const { found, decision } = decided;
  await ctx.db
    .update(bookings)
    .set({ cancelAskedAt: ctx.clock.now(), replaced: decision.next.booking.replaced })
    .where(eq(bookings.id, found.booking.id));
}

/** How the decision moves the booking, when it does. */
function moveOf({ found, before, decision: { next, why } }: Decided): Move | undefined {
  const to = next.booking.status;
  return to === before.booking.status ? undefined : { booking: found.booking, to, why };
}

/** What Stripe keeps for itself, as the ledger has it. */
function feePosting(ctx: Occasion, decided: Decided): NewRows[] {
  const { id: sourceId, bookingId } = decided.found.payment;
  const amountCents = newFee(decided);
  const { surplus } = decided.decision.next.payment;
  return amountCents ? [postingRows(ctx, { kind: "fee", sourceId, bookingId, amountCents, surplus })] : [];
}

/** All that a decision comes to. */
type Plan = {
  decided: Decided;
  /** Written by one statement, with the jobs of its messages. */
  rows: NewRows;
  saving: Part[];
  move: Move | undefined;
  /** What comes after that statement. */
  following: Omit<Following, "rows">;
};

function planOf(ctx: Occasion, decided: Decided): Plan {
  const { rows, ...following } = follow(ctx, decided);
  const move = moveOf(decided);
  return {
    decided,
    rows: together([...logged(ctx, decided), ...rows, ...feePosting(ctx, decided)]),
    saving: [...savingPayment(ctx, decided), ...(move ? [moving(ctx, move)] : [])],
    move,
    following,
  };
}

/**
 * What one statement cannot say: money given back (`give_back` approves or withdraws proposals), intents to end (their jobs
 * follow), a wish to cancel (the move may be of the same row), and places, for whose locks everybody waits.
 */
function needsLock({ decided, move, following }: Plan): boolean {
  const { changes, refundsToSubmit, intentsToEnd } = following;
  const comesAfter = changes.length + refundsToSubmit.length + intentsToEnd.length > 0;
  return comesAfter || cancelNewlyAsked(decided) || (move !== undefined && concernsPlaces(move));
}

function changesNothing({ rows, saving }: Plan): boolean {
  return saving.length === 0 && Object.values(rows).every((some) => some.length === 0);
}

/**
 * Writes what was decided and what follows from it: rows, and jobs for all that lies outside. Nearly all of it is one
 * statement; the places come after it, since everybody waits for their locks.
 */
export async function saveDecision(ctx: TxCtx, decided: Decided): Promise<void> {
  const { rows, saving, move, following } = planOf(ctx, decided);
  await saveWish(ctx, decided);
  const saved = await insertRows(ctx, rows, saving);
  if (move) {
    // Under the booking's lock nobody else can have moved it.
    if (!saved[MOVED_BOOKING]) throw new Error(`booking ${move.booking.id} moved under its own lock`);
    await keepPlaces(ctx, move);
  }
  for (const change of following.changes) await change(ctx);
  const refunds = following.refundsToSubmit.map((refundId) => ({ refundId }));
  const intents = following.intentsToEnd.map((paymentId) => ({ paymentId }));
  await ctx.jobs.send(ctx.db, "submit-refund", ...refunds);
  await ctx.jobs.send(ctx.db, "end-intent", ...intents);
}

/** Fails, and writes nothing, when the booking or a payment of it has changed. */
function unchanged({ booking }: Case, state: string): Part {
  return {
    name: "unchanged case",
    text: "select require_case($1, $2) as unchanged",
    values: [booking.id, state],
  };
}

/**
 * Writes a decision on a booking that was read without its lock, in `state`, when one statement can say it all.
 * @returns whether it could, and the booking was still what it was; otherwise nothing is written.
 */
export async function saveAtOnce(ctx: Ctx, decided: Decided, state: string): Promise<boolean> {
  const plan = planOf(ctx, decided);
  if (needsLock(plan)) return false;
  if (changesNothing(plan)) return true;
  try {
    // It has to be the first: it takes the booking's lock before any other, and would take what is saved beside it for
    // somebody else's change. Without that order the first test of save-decision.test.ts fails.
    await insertRows(ctx, plan.rows, [unchanged(decided.found, state), ...plan.saving]);
  } catch (error) {
    if (isRetryable(error)) return false;
    throw error;
  }
  ctx.changes.tell("booking");
  return true;
}
