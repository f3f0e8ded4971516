import { refunds } from "@totetaxi/db/schema";
import { add, type Cents, subtract } from "@totetaxi/values/cents";
import { newId, type PaymentId, type RefundId } from "@totetaxi/values/id";
import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { auditRows } from "../audit/record.ts";
import { actorName, type Occasion, type TxCtx } from "../context.ts";
import { postingRows } from "../ledger/post.ts";
import { messageRows } from "../message/queue-message.ts";
import { insertRows, type NewRows, together } from "../new-rows.ts";
import { workItemRows } from "../operations/work-item.ts";
import type { EffectOf } from "./decision.ts";
import type { Case } from "./load-case.ts";
import { type Decision, type Effect, isOpen } from "./standing.ts";

/** What an event was about, beside the payment. */
export type About = {
  refundId?: RefundId | undefined;
  declineId?: string | null | undefined;
  /** The proposal that an admin approved: it becomes the refund. */
  proposalId?: RefundId | undefined;
};

function subjectOf(effect: EffectOf<"send">, found: Case, about: About): string {
  switch (effect.about) {
    case "refund":
      return about.refundId ?? found.payment.id;
    case "decline":
      return about.declineId ?? found.payment.id;
    case "payment":
      return found.payment.id;
    case "booking":
      return found.booking.id;
  }
}

/** Why a proposal was withdrawn by nobody of the office, as the audit log says it. */
const LESS_IS_LEFT = "less is left to give back";

/** Proposals that ask for more than is left by now are withdrawn, the newest first: nobody is to approve what cannot be. */
async function withdrawProposals(ctx: TxCtx, { payment }: Case, reserved: Cents): Promise<void> {
  const left = subtract(payment.capturedCents, reserved);
  const asked = ctx.db.$with("asked").as(
    ctx.db
      .select({
        id: refunds.id,
        upToHere:
          sql<number>`sum(${refunds.amountCents}) over (order by ${refunds.createdAt}, ${refunds.id})`.as(
            "up_to_here",
          ),
      })
      .from(refunds)
      .where(and(eq(refunds.paymentId, payment.id), eq(refunds.status, "requested"))),
  );
  const withdrawn = await ctx.db
    .with(asked)
    .update(refunds)
    .set({ status: "denied", deniedBy: actorName(ctx.actor), updatedAt: ctx.clock.now() })
    .where(inArray(refunds.id, ctx.db.select({ id: asked.id }).from(asked).where(gt(asked.upToHere, left))))
    .returning({ id: refunds.id });
  const told = { before: { status: "requested" }, after: { status: "denied", because: LESS_IS_LEFT } };
  await insertRows(ctx, together(withdrawn.map(({ id }) => auditRows(ctx, "refund.withdrawn", id, told))));
}

async function approve(ctx: TxCtx, proposalId: RefundId): Promise<void> {
  await ctx.db
    .update(refunds)
    .set({ status: "approved", approvedBy: actorName(ctx.actor), updatedAt: ctx.clock.now() })
    .where(eq(refunds.id, proposalId));
}

/** What follows a decision, in its transaction: rows, and jobs for all that lies outside. */
export type Following = {
  rows: NewRows[];
  intentsToEnd: PaymentId[];
  refundsToSubmit: RefundId[];
  /** Changes of other refunds, to be made under the booking's lock once the new rows are there. */
  changes: ((ctx: TxCtx) => Promise<void>)[];
};

/** A refund that is as good as approved. */
function refundRows(ctx: Occasion, found: Case, effect: EffectOf<"give_back">, id: RefundId): NewRows {
  const { payment, booking } = found;
  const now = ctx.clock.now();
  const by = actorName(ctx.actor);
  const refund = {
    id,
    paymentId: payment.id,
    bookingId: booking.id,
    requestId: `${effect.why}:${payment.id}`,
    amountCents: effect.cents,
    status: "approved" as const,
    reason: effect.why,
    requestedBy: by,
    approvedBy: by,
    createdAt: now,
    updatedAt: now,
  };
  const told = { after: { amountCents: effect.cents, paymentId: payment.id, why: effect.why } };
  return { refunds: [refund], ...auditRows(ctx, "refund.requested", id, told) };
}

function openPayment(ctx: Occasion, { booking }: Case): NewRows {
  const now = ctx.clock.now();
  const payment = {
    id: newId("pay", now),
    bookingId: booking.id,
    status: "pending" as const,
    amountCents: booking.totalCents,
    createdAt: now,
    updatedAt: now,
  };
  return { payments: [payment] };
}

/** Books money back: the proposal that was approved, or a refund of its own. */
function giveBack(
  ctx: Occasion,
  { rows, refundsToSubmit, changes }: Following,
  effect: EffectOf<"give_back">,
  { found, about }: Followed,
): void {
  const { proposalId } = about;
  const id = proposalId ?? newId("ref", ctx.clock.now());
  refundsToSubmit.push(id);
  if (proposalId) changes.push((ctx) => approve(ctx, proposalId));
  else rows.push(refundRows(ctx, found, effect, id));
  changes.push((ctx) => withdrawProposals(ctx, found, add(found.payment.reservedCents, effect.cents)));
}

/** Adds what one effect asks for. */
function followOne(ctx: Occasion, following: Following, effect: Effect, followed: Followed): void {
  const { found, decision, about } = followed;
  const { rows, intentsToEnd } = following;
  const { booking, payment, others } = found;
  switch (effect.do) {
    case "post": {
      const sourceId = effect.kind === "payment" ? payment.id : (about.refundId ?? payment.id);
      const { surplus } = decision.next.payment;
      const { kind, cents: amountCents } = effect;
      rows.push(postingRows(ctx, { kind, sourceId, bookingId: booking.id, amountCents, surplus }));
      return;
    }
    case "give_back":
      giveBack(ctx, following, effect, followed);
      return;
    case "end_intent":
      intentsToEnd.push(payment.id);
      return;
    case "end_other_intents":
      intentsToEnd.push(...others.filter((other) => isOpen(other.status)).map(({ id }) => id));
      return;
    case "open_payment":
      rows.push(openPayment(ctx, found));
      return;
    case "send": {
      const subjectId = subjectOf(effect, found, about);
      rows.push(messageRows(ctx, { kind: effect.message, bookingId: booking.id, subjectId }));
      return;
    }
    case "tell_staff":
      rows.push(workItemRows(ctx, effect.what, about.refundId ?? payment.id, { bookingId: booking.id }));
      return;
  }
}

type Followed = { found: Case; decision: Decision; about: About };

/** Turns the effects of a decision into what has to be written; nothing is written yet. */
export function follow(ctx: Occasion, followed: Followed): Following {
  const following: Following = { rows: [], intentsToEnd: [], refundsToSubmit: [], changes: [] };
  for (const effect of followed.decision.effects) followOne(ctx, following, effect, followed);
  return following;
}
