import type { LedgerAccount, ledgerTransactions } from "@totetaxi/db/schema";
import { type Cents, cents } from "@totetaxi/values/cents";
import { type BookingId, newId } from "@totetaxi/values/id";
import type { Occasion } from "../context.ts";
import type { NewRows } from "../new-rows.ts";

type Kind = (typeof ledgerTransactions.$inferInsert)["kind"];

/** One movement of money: what it was, what caused it, and how much of it there was. */
export type Posting = {
  kind: Kind;
  sourceId: string;
  bookingId: BookingId;
  amountCents: Cents;
  /** Money that no booking keeps is owed back, not earned. */
  surplus: boolean;
};

/** Which account gains (debit) and which gives (credit). */
function accounts({
  kind,
  surplus,
}: Pick<Posting, "kind" | "surplus">): [debit: LedgerAccount, credit: LedgerAccount] {
  switch (kind) {
    case "payment":
      return ["stripe_clearing", surplus ? "surplus_owed" : "sales"];
    case "fee":
      return ["stripe_fees", "stripe_clearing"];
    case "refund":
      return [surplus ? "surplus_owed" : "refunds_given", "stripe_clearing"];
    case "refund_reversal":
      return ["stripe_clearing", surplus ? "surplus_owed" : "refunds_given"];
    case "dispute":
      return ["disputed", "stripe_clearing"];
    case "dispute_reversal":
      return ["stripe_clearing", "disputed"];
    case "dispute_fee":
      return ["stripe_fees", "stripe_clearing"];
  }
}

/**
 * A movement as the ledger keeps it: what it was, and the two accounts that it moves. Written with the change that caused
 * it. The same source never causes the same kind of movement twice: the database refuses the second.
 */
export function postingRows(
  ctx: Occasion,
  { kind, sourceId, bookingId, amountCents, surplus }: Posting,
): NewRows {
  const [debit, credit] = accounts({ kind, surplus });
  const id = newId("led", ctx.clock.now());
  return {
    ledgerTransactions: [{ id, kind, sourceId, bookingId, at: ctx.clock.now() }],
    ledgerEntries: [
      { transactionId: id, account: debit, cents: amountCents },
      { transactionId: id, account: credit, cents: cents(-amountCents) },
    ],
  };
}
