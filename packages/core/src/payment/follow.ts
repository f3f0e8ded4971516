import { payments, refunds } from "@totetaxi/db/schema";
import { newId, type RefundId } from "@totetaxi/values/id";
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

/** Books a refund that is as good as approved, and the job that submits it. */
async function giveBack(ctx: TxCtx, found: Case, effect: Of<"give_back">, about: About): Promise<void> {
  const { payment, booking } = found;
  const now = ctx.clock.now();
  const id = newId("ref", now);
  const by = actorName(ctx.actor);
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
