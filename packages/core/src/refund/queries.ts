import { bookings, refunds } from "@totetaxi/db/schema";
import { type Cents, cents } from "@totetaxi/values/cents";
import { DomainError } from "@totetaxi/values/domain-error";
import { isId, type PaymentId } from "@totetaxi/values/id";
import { and, count, eq, inArray, sum } from "drizzle-orm";
import type { TxCtx } from "../context.ts";
import type { Db } from "../database.ts";
import { lockBooking } from "../payment/load-case.ts";
import { owedOfFailed } from "./owed.ts";

type RefundRow = typeof refunds.$inferSelect;

function noRefund(): DomainError {
  return new DomainError("not_found", "not_found", "There is no such refund.");
}

/** @throws DomainError `not_found`. */
export async function findRefund(db: Db, refundId: string) {
  const [found] = isId("ref", refundId)
    ? await db
        .select({ refund: refunds, number: bookings.number })
        .from(refunds)
        .innerJoin(bookings, eq(bookings.id, refunds.bookingId))
        .where(eq(refunds.id, refundId))
    : [];
  if (!found) throw noRefund();
  return found;
}

/**
 * A proposal, read under its booking's lock, behind which everybody else who decides about it waits.
 * @throws DomainError `not_found`, `refund_already_decided`.
 */
export async function lockProposal(ctx: TxCtx, refundId: string) {
  const { refund: named } = await findRefund(ctx.db, refundId);
  await lockBooking(ctx, named.bookingId);
  const found = await findRefund(ctx.db, refundId);
  if (found.refund.status === "requested") return found;
  throw new DomainError(
    "conflict",
    "refund_already_decided",
    "Somebody has already decided on this refund.",
    {
      status: found.refund.status,
    },
  );
}

/** How many proposals wait for an admin, and what they ask for together. */
export async function waitingProposals(db: Db): Promise<{ count: number; total: Cents }> {
  const [waiting] = await db
    .select({ count: count(), total: sum(refunds.amountCents) })
    .from(refunds)
    .where(eq(refunds.status, "requested"));
  return { count: waiting?.count ?? 0, total: cents(Number(waiting?.total ?? 0)) };
}

/** What proposals that nobody has decided on ask for. */
export async function proposedCents(db: Db, paymentId: PaymentId): Promise<Cents> {
  const [asked] = await db
    .select({ total: sum(refunds.amountCents) })
    .from(refunds)
    .where(and(eq(refunds.paymentId, paymentId), eq(refunds.status, "requested")));
  return cents(Number(asked?.total ?? 0));
}

/** What one person both proposed and approved of a payment, as far as it was not refused by the bank. */
export async function approvedAloneCents(db: Db, paymentId: PaymentId, staffId: string): Promise<number> {
  const [alone] = await db
    .select({ total: sum(refunds.amountCents) })
    .from(refunds)
    .where(
      and(
        eq(refunds.paymentId, paymentId),
        eq(refunds.requestedBy, staffId),
        eq(refunds.approvedBy, staffId),
        inArray(refunds.status, ["approved", "submitted", "succeeded"]),
      ),
    );
  return Number(alone?.total ?? 0);
}

/** What is still owed of those refunds that failed, when all refunds of their payments are looked at. */
export async function owedOf(db: Db, some: readonly Pick<RefundRow, "paymentId" | "status">[]) {
  const failed = some.filter(({ status }) => status === "failed").map(({ paymentId }) => paymentId);
  if (failed.length === 0) return owedOfFailed([]);
  return owedOfFailed(await db.select().from(refunds).where(inArray(refunds.paymentId, failed)));
}
