import { type LedgerAccount, ledgerEntries, ledgerTransactions } from "@totetaxi/db/schema";
import { type Cents, cents } from "@totetaxi/values/cents";
import { type BookingId, newId } from "@totetaxi/values/id";
import type { TxCtx } from "../context.ts";

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
  }
}

/**
 * Writes a movement into the ledger, with the change that caused it.
 * The same source never causes the same kind of movement twice: the database refuses the second.
 */
export async function post(ctx: TxCtx, posting: Posting): Promise<void> {
  const [debit, credit] = accounts(posting);
  const id = newId("led", ctx.clock.now());
  await ctx.db.insert(ledgerTransactions).values({
    id,
    kind: posting.kind,
    sourceId: posting.sourceId,
    bookingId: posting.bookingId,
    at: ctx.clock.now(),
  });
  await ctx.db.insert(ledgerEntries).values([
    { transactionId: id, account: debit, cents: posting.amountCents },
    { transactionId: id, account: credit, cents: cents(-posting.amountCents) },
  ]);
}
