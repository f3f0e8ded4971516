import { disputes, ledgerTransactions } from "@totetaxi/db/schema";
import type { DisputeMovement, DisputeSnapshot } from "@totetaxi/payments";
import { cents, sum } from "@totetaxi/values/cents";
import type { BookingId } from "@totetaxi/values/id";
import { eq, inArray } from "drizzle-orm";
import { auditRows } from "../audit/record.ts";
import type { Ctx, TxCtx } from "../context.ts";
import { type Posting, postingRows } from "../ledger/post.ts";
import { insertRows, together } from "../new-rows.ts";
import { type WorkItemKind, workItemRows } from "../operations/work-item.ts";
import { lockBooking, type PaymentRow } from "../payment/load-case.ts";
import { paymentOfIntent } from "../payment/queries.ts";
import { inTransaction } from "../transaction.ts";

type Row = typeof disputes.$inferSelect;

const CLOSED: readonly Row["status"][] = ["won", "lost", "dropped"];

/** Each is told once: a question that was answered says nothing of a chargeback with its own deadline. */
const TOLD_AS: Readonly<Record<Row["status"], WorkItemKind>> = {
  inquiry: "dispute_inquiry",
  dropped: "dispute_inquiry",
  open: "dispute_opened",
  won: "dispute_opened",
  lost: "dispute_opened",
  appealed: "dispute_appealed",
};

/** What one movement of Stripe's balance is in our ledger: the money, and the fee that came with it. */
function postings({ id, amountCents, feeCents }: DisputeMovement, bookingId: BookingId): Posting[] {
  const of = { sourceId: id, bookingId, surplus: false };
  const back = amountCents > 0;
  const kind = back ? "dispute_reversal" : "dispute";
  return [
    ...(amountCents === 0 ? [] : [{ ...of, kind, amountCents: cents(Math.abs(amountCents)) } as const]),
    ...(feeCents === 0 ? [] : [{ ...of, kind: "dispute_fee", amountCents: feeCents } as const]),
  ];
}

/** The movements that the ledger does not have yet, however often Stripe tells of them. */
async function newPostings(
  ctx: TxCtx,
  { movements }: DisputeSnapshot,
  bookingId: BookingId,
): Promise<Posting[]> {
  const all = movements.flatMap((movement) => postings(movement, bookingId));
  const sources = movements.map(({ id }) => id);
  if (sources.length === 0) return [];
  const posted = await ctx.db
    .select({ kind: ledgerTransactions.kind, sourceId: ledgerTransactions.sourceId })
    .from(ledgerTransactions)
    .where(inArray(ledgerTransactions.sourceId, sources));
  return all.filter(
    ({ kind, sourceId }) => !posted.some((one) => one.kind === kind && one.sourceId === sourceId),
  );
}

/** An answer that was under way when the bank had its last word: only an appeal comes after that. */
function isOvertaken(before: Row | undefined, said: DisputeSnapshot): boolean {
  return (
    before !== undefined &&
    CLOSED.includes(before.status) &&
    !CLOSED.includes(said.status) &&
    said.status !== "appealed"
  );
}

function rowOf(said: DisputeSnapshot, { id: paymentId, bookingId }: PaymentRow, now: Date): Row {
  const { movements, paymentIntentId: _, ...told } = said;
  const withdrawnCents = cents(-sum(movements.map(({ amountCents }) => amountCents)));
  const feeCents = sum(movements.map(({ feeCents }) => feeCents));
  return { ...told, paymentId, bookingId, withdrawnCents, feeCents, updatedAt: now };
}

function isSame(before: Row | undefined, after: Row): boolean {
  return (
    before?.status === after.status &&
    before.withdrawnCents === after.withdrawnCents &&
    before.feeCents === after.feeCents &&
    before.refundable === after.refundable &&
    before.answerBy?.getTime() === after.answerBy?.getTime()
  );
}

async function write(ctx: TxCtx, said: DisputeSnapshot, payment: PaymentRow): Promise<void> {
  const { bookingId } = payment;
  // The booking's lock comes first everywhere: who proposes a refund of it waits until the dispute is known.
  await lockBooking(ctx, bookingId);
  const [before] = await ctx.db.select().from(disputes).where(eq(disputes.id, said.id));
  const after = rowOf(said, payment, ctx.clock.now());
  if (isOvertaken(before, said) || isSame(before, after)) return;
  await ctx.db.insert(disputes).values(after).onConflictDoUpdate({ target: disputes.id, set: after });
  const { status, withdrawnCents } = after;
  await insertRows(
    ctx,
    together([
      ...(await newPostings(ctx, said, bookingId)).map((posting) => postingRows(ctx, posting)),
      workItemRows(ctx, TOLD_AS[status], said.id, { bookingId }),
      auditRows(ctx, "dispute.changed", bookingId, {
        ...(before ? { before: { status: before.status } } : {}),
        after: { disputeId: said.id, status, withdrawnCents },
      }),
    ]),
  );
  ctx.changes.tell("work");
}

/**
 * What Stripe tells of a dispute, written down where it is new: the staff have it to look at, once, and the ledger has
 * each movement of its money, once. Told out of order, late or again, it comes to the same.
 */
export async function applyFoundDispute(ctx: Ctx, said: DisputeSnapshot): Promise<"applied" | "foreign"> {
  const payment = said.paymentIntentId ? await paymentOfIntent(ctx.db, said.paymentIntentId) : undefined;
  if (!payment) return "foreign";
  await inTransaction(ctx, (ctx) => write(ctx, said, payment));
  return "applied";
}
