import { payments, refunds } from "@totetaxi/db/schema";
import { add, type Cents, subtract } from "@totetaxi/values/cents";
import { newId, type RefundId } from "@totetaxi/values/id";
import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { record } from "../audit/record.ts";
import { actorName, type TxCtx } from "../context.ts";
import { post } from "../ledger/post.ts";
import { queueMessage } from "../message/queue-message.ts";
import { openWorkItem } from "../operations/work-item.ts";
import type { Case } from "./load-case.ts";
import { type Decision, type Effect, isOpen } from "./standing.ts";

/** What an event was about, beside the payment. */
export type About = {
  refundId?: RefundId | undefined;
  declineId?: string | null | undefined;
  /** Who asked for money back, when a person did. */
  asked?: { requestId: string; reason: string } | undefined;
  /** The proposal that an admin approved: it becomes the refund. */
  proposalId?: RefundId | undefined;
};

type Of<D extends Effect["do"]> = Extract<Effect, { do: D }>;

function subjectOf(effect: Of<"send">, found: Case, about: About): string {
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
  await ctx.db
    .with(asked)
    .update(refunds)
    .set({ status: "denied", deniedBy: actorName(ctx.actor), updatedAt: ctx.clock.now() })
    .where(inArray(refunds.id, ctx.db.select({ id: asked.id }).from(asked).where(gt(asked.upToHere, left))));
}

/** Books a refund that is as good as approved, and the job that submits it. */
async function giveBack(ctx: TxCtx, found: Case, effect: Of<"give_back">, about: About): Promise<void> {
  const { payment, booking } = found;
  const now = ctx.clock.now();
  const id = newId("ref", now);
  const by = actorName(ctx.actor);
  if (about.proposalId) {
    await ctx.db
      .update(refunds)
      .set({ status: "approved", approvedBy: by, updatedAt: now })
      .where(eq(refunds.id, about.proposalId));
    return await ctx.jobs.send(ctx.db, "submit-refund", { refundId: about.proposalId });
  }
  await ctx.db.insert(refunds).values({
    id,
    paymentId: payment.id,
    bookingId: booking.id,
    requestId: about.asked?.requestId ?? `${effect.why}:${payment.id}`,
    amountCents: effect.cents,
    status: "approved",
    reason: about.asked?.reason ?? effect.why,
    requestedBy: by,
    approvedBy: by,
    createdAt: now,
    updatedAt: now,
  });
  await record(ctx, "refund.requested", id, {
    after: { amountCents: effect.cents, paymentId: payment.id, why: effect.why },
  });
  await ctx.jobs.send(ctx.db, "submit-refund", { refundId: id });
  await withdrawProposals(ctx, found, add(payment.reservedCents, effect.cents));
}

async function openPayment(ctx: TxCtx, { booking }: Case): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.insert(payments).values({
    id: newId("pay", now),
    bookingId: booking.id,
    status: "pending",
    amountCents: booking.totalCents,
    createdAt: now,
    updatedAt: now,
  });
}

async function followOne(
  ctx: TxCtx,
  found: Case,
  decision: Decision,
  effect: Effect,
  about: About,
): Promise<void> {
  const { booking, payment, others } = found;
  switch (effect.do) {
    case "post":
      return await post(ctx, {
        kind: effect.kind,
        sourceId: effect.kind === "payment" ? payment.id : (about.refundId ?? payment.id),
        bookingId: booking.id,
        amountCents: effect.cents,
        surplus: decision.next.payment.surplus,
      });
    case "give_back":
      return await giveBack(ctx, found, effect, about);
    case "end_intent":
      return await ctx.jobs.send(ctx.db, "end-intent", { paymentId: payment.id });
    case "end_other_intents":
      for (const other of others) {
        if (isOpen(other.status)) await ctx.jobs.send(ctx.db, "end-intent", { paymentId: other.id });
      }
      return;
    case "open_payment":
      return await openPayment(ctx, found);
    case "send":
      return await queueMessage(ctx, {
        kind: effect.message,
        bookingId: booking.id,
        subjectId: subjectOf(effect, found, about),
      });
    case "tell_staff":
      return await openWorkItem(ctx, effect.what, about.refundId ?? payment.id, { bookingId: booking.id });
  }
}

/** Carries out what must follow a decision, inside its transaction: rows, and jobs for all that lies outside. */
export async function follow(ctx: TxCtx, found: Case, decision: Decision, about: About = {}): Promise<void> {
  for (const effect of decision.effects) await followOne(ctx, found, decision, effect, about);
}
