import { sql } from "drizzle-orm";
import { bigserial, check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { bookings } from "./booking.ts";
import { cents, id, instant } from "./columns.ts";

/** A debit is positive, a credit negative. */
export const LEDGER_ACCOUNTS = [
  "stripe_clearing",
  "sales",
  "refunds_given",
  "stripe_fees",
  "surplus_owed",
  /** What banks took back and have not returned. */
  "disputed",
] as const;
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number];

/** One movement of money and what caused it. Append-only; its entries sum to zero or the commit is refused. */
export const ledgerTransactions = pgTable(
  "ledger_transactions",
  {
    id: id("id", "led").primaryKey(),
    kind: text({
      enum: ["payment", "fee", "refund", "refund_reversal", "dispute", "dispute_reversal", "dispute_fee"],
    }).notNull(),
    /** The payment, the refund, or Stripe's movement of a dispute that caused it: each causes one movement of a kind. */
    sourceId: text("source_id").notNull(),
    bookingId: id("booking_id", "bkg")
      .notNull()
      .references(() => bookings.id),
    at: instant("at").notNull(),
  },
  (table) => [
    uniqueIndex("ledger_transactions_once").on(table.kind, table.sourceId),
    index("ledger_transactions_booking").on(table.bookingId),
    index("ledger_transactions_at").on(table.at),
  ],
);

export const ledgerEntries = pgTable(
  "ledger_entries",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    transactionId: id("transaction_id", "led")
      .notNull()
      .references(() => ledgerTransactions.id),
    account: text({ enum: LEDGER_ACCOUNTS }).notNull(),
    cents: cents("amount_cents").notNull(),
  },
  (table) => [
    index("ledger_entries_transaction").on(table.transactionId),
    check(
      "ledger_entries_account",
      sql`${table.account} in ('stripe_clearing', 'sales', 'refunds_given', 'stripe_fees', 'surplus_owed', 'disputed')`,
    ),
    check("ledger_entries_not_zero", sql`${table.cents} <> 0`),
  ],
);
