import { payments } from "@totetaxi/db/schema";
import { eq } from "drizzle-orm";
import type { Db } from "../database.ts";
import type { PaymentRow } from "./load-case.ts";

/** The payment that points to one of Stripe's intents. */
export async function paymentOfIntent(db: Db, intentId: string): Promise<PaymentRow | undefined> {
  const [payment] = await db.select().from(payments).where(eq(payments.stripePaymentIntentId, intentId));
  return payment;
}
