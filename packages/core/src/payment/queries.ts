import { payments } from "@totetaxi/db/schema";
import { statement } from "@totetaxi/db/statement";
import { eq, sql } from "drizzle-orm";
import type { Db } from "../database.ts";
import type { PaymentRow } from "./load-case.ts";

const byIntent = statement((db) =>
  db
    .select()
    .from(payments)
    .where(eq(payments.stripePaymentIntentId, sql.placeholder("intentId")))
    .prepare("payment_of_intent"),
);

/** The payment that points to one of Stripe's intents. */
export async function paymentOfIntent(db: Db, intentId: string): Promise<PaymentRow | undefined> {
  const [payment] = await byIntent(db, { intentId });
  return payment;
}
