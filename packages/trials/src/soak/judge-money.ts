import type { GuardedSql } from "@totetaxi/db/client";
import type { Journal, StandIn } from "@totetaxi/stripe-sandbox/steering";

type Payment = {
  id: string;
  intent: string | null;
  booking: string;
  kept: boolean;
  captured: number;
  refunded: number;
  ledger: number;
};

async function ours(sql: GuardedSql): Promise<Payment[]> {
  return await sql<Payment[]>`
    select p.id, p.stripe_payment_intent_id as intent, b.status as booking, not p.surplus as kept,
      p.captured_cents as captured, p.refunded_cents as refunded,
      coalesce((select sum(e.amount_cents) from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
        where e.account = 'stripe_clearing' and t.kind <> 'fee'
          and t.source_id in (select p.id union all select r.id from refunds r where r.payment_id = p.id)), 0)::int as ledger
    from payments p join bookings b on b.id = p.booking_id`;
}

/** What Stripe took and gave back for each intent that is ours. */
function theirs({ payment_intent, charge, refund }: Journal) {
  return payment_intent
    .filter(({ metadata }) => metadata.payment_id !== undefined)
    .map(({ id, metadata }) => {
      const of = <T extends { payment_intent: string }>(list: T[]) =>
        list.filter((each) => each.payment_intent === id);
      const charges = of(charge).filter(({ status }) => status === "succeeded");
      const refunds = of(refund).filter(({ status }) => status === "succeeded");
      return {
        intent: id,
        payment: metadata.payment_id,
        charges: charges.length,
        captured: charges.reduce((sum, { amount_captured }) => sum + amount_captured, 0),
        refunded: refunds.reduce((sum, { amount }) => sum + amount, 0),
      };
    });
}

/** I-29: the stand-in's journal, our payments and our ledger agree to the cent; and every charge has a home. */
export async function judgeMoney(standIn: StandIn, sql: GuardedSql): Promise<string[]> {
  const journal = await standIn.journal();
  const payments = new Map((await ours(sql)).map((payment) => [payment.id, payment]));
  const wrong: string[] = [];
  for (const { intent, payment, charges, captured, refunded } of theirs(journal)) {
    const row = payments.get(payment ?? "");
    if (!row) {
      wrong.push(`${intent} belongs to ${payment}, which is not there`);
      continue;
    }
    if (charges > 1) wrong.push(`${intent} was charged ${charges} times`);
    if (row.intent !== intent && captured > 0) wrong.push(`${payment} does not know its intent ${intent}`);
    if (row.intent !== intent) continue;
    if (row.captured !== captured) wrong.push(`${intent} took ${captured}, and we have ${row.captured}`);
    if (row.refunded !== refunded) wrong.push(`${intent} gave ${refunded} back, and we have ${row.refunded}`);
    if (row.ledger !== captured - refunded)
      wrong.push(`${intent} holds ${captured - refunded}, and the ledger has ${row.ledger}`);
    const home = row.kept && ["paid", "completed"].includes(row.booking);
    if (!home && captured !== refunded)
      wrong.push(`${intent} took money that has neither booking nor refund`);
  }
  const known = new Set(journal.payment_intent.map(({ id }) => id));
  for (const { id, intent } of payments.values())
    if (intent !== null && !known.has(intent)) wrong.push(`${id} has an intent that Stripe does not know`);

  const fees = journal.balance_transaction.reduce((sum, { fee }) => sum + fee, 0);
  const [{ posted } = { posted: 0 }] = await sql<{ posted: number }[]>`
    select coalesce(sum(amount_cents), 0)::int as posted from ledger_entries where account = 'stripe_fees'`;
  if (posted !== fees) wrong.push(`Stripe's fees are ${fees}, and the ledger has ${posted}`);
  return wrong;
}
