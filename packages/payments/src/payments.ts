import type { Cents } from "@totetaxi/values/cents";
import Stripe from "stripe";
import { openBreaker } from "./breaker.ts";
import { type DisputeSnapshot, disputeSnapshot } from "./dispute.ts";
import type { PaymentsConfig } from "./env.ts";
import { isStateConflict } from "./errors.ts";
import { type IntentSnapshot, intentSnapshot } from "./intent.ts";
import { type RefundSnapshot, refundSnapshot } from "./refund.ts";

/** The version whose facts the code was written to; the webhook endpoint is pinned to the same one. */
export const STRIPE_API_VERSION = "2026-10-28.endive";

/** Which payment of which booking an intent is for. Ids only: no personal data goes into metadata. */
export type IntentRequest = {
  paymentId: string;
  attempt: number;
  bookingId: string;
  bookingNumber: string;
  service: string;
  amountCents: Cents;
};

export type RefundRequest = {
  refundId: string;
  attempt: number;
  bookingId: string;
  paymentIntentId: string;
  amountCents: Cents;
};

/** All that the product asks of Stripe. Every method may fail with `PaymentsUnavailable`, or with Stripe's own refusal. */
export type Payments = ReturnType<typeof openPayments>;

const EXPANDED = { expand: ["latest_charge.balance_transaction"] };
const PAGE = 100;
const RECENT_SECONDS = 48 * 3_600;
const REFUNDS_MAY_FAIL_SECONDS = 30 * 24 * 3_600;
/** Banks take months to decide. */
const DISPUTES_END_SECONDS = 180 * 24 * 3_600;

function clientOf(config: PaymentsConfig, maxNetworkRetries: number): Stripe {
  return new Stripe(config.secretKey, {
    apiVersion: STRIPE_API_VERSION,
    maxNetworkRetries,
    timeout: 8_000,
    telemetry: false,
    ...(config.sandbox
      ? { host: config.sandbox.host, port: config.sandbox.port, protocol: "http" as const }
      : {}),
  });
}

/** Connects to Stripe, or to the stand-in in sandbox mode. Nothing is sent until the first call. */
export function openPayments(config: PaymentsConfig, breaker = openBreaker()) {
  const patient = clientOf(config, 2);
  const hasty = clientOf(config, 0);

  /**
   * The one way to Stripe: every "no answer" becomes one domain error, a refusal passes through. Who only tries whether
   * Stripe is back tries once: a person waits for it.
   */
  function asking<T>(call: (stripe: Stripe) => Promise<T>): Promise<T> {
    return breaker((trying) => call(trying ? hasty : patient));
  }

  /** A list of Stripe's, page after page; each is a call of its own. */
  async function* listing<T extends { id: string }>(
    page: (stripe: Stripe, from: { limit: number; starting_after?: string }) => Promise<Stripe.ApiList<T>>,
  ): AsyncGenerator<T> {
    for (let last: T | undefined; ; ) {
      const from = { limit: PAGE, ...(last && { starting_after: last.id }) };
      const { data, has_more: more } = await asking((stripe) => page(stripe, from));
      yield* data;
      last = data.at(-1);
      if (!more || !last) return;
    }
  }

  async function retrieveIntent(id: string): Promise<IntentSnapshot> {
    return intentSnapshot(await asking((stripe) => stripe.paymentIntents.retrieve(id, EXPANDED)));
  }

  return {
    mode: config.mode,
    publishableKey: config.publishableKey,

    /** Makes the intent of one payment; the same payment and attempt always give the same intent. */
    async createIntent(request: IntentRequest): Promise<{ intent: IntentSnapshot; clientSecret: string }> {
      const intent = await asking((stripe) =>
        stripe.paymentIntents.create(
          {
            amount: request.amountCents,
            currency: "usd",
            allowed_payment_method_types: ["card"],
            metadata: {
              booking_id: request.bookingId,
              booking_number: request.bookingNumber,
              service: request.service,
              payment_id: request.paymentId,
            },
          },
          { idempotencyKey: `payment:${request.paymentId}:${request.attempt}` },
        ),
      );
      return { intent: intentSnapshot(intent), clientSecret: intent.client_secret ?? "" };
    },

    retrieveIntent,

    /** The secret that lets a browser pay this one intent. Never stored, never logged. */
    async clientSecret(intentId: string): Promise<string> {
      const intent = await asking((stripe) => stripe.paymentIntents.retrieve(intentId));
      return intent.client_secret ?? "";
    },

    /**
     * Ends an intent, or tells what it has become when it cannot be ended. It needs no key of ours: ending twice is
     * ending once, and a key would repeat "not while the bank decides" for a day after the bank has decided.
     */
    async cancelIntent(id: string): Promise<IntentSnapshot> {
      try {
        return intentSnapshot(await asking((stripe) => stripe.paymentIntents.cancel(id)));
      } catch (error) {
        if (isStateConflict(error)) return await retrieveIntent(id);
        throw error;
      }
    },

    /** Every intent of the last `seconds` (two days) by Stripe's own clock, newest first, ours or not. */
    async *recentIntents(seconds = RECENT_SECONDS): AsyncGenerator<IntentSnapshot> {
      const created = { gte: Math.floor(Date.now() / 1000) - seconds };
      const expand = ["data.latest_charge.balance_transaction"];
      const intents = listing((stripe, from) => stripe.paymentIntents.list({ created, expand, ...from }));
      for await (const intent of intents) yield intentSnapshot(intent);
    },

    /** Gives money back; the same refund and attempt never give it twice. */
    async createRefund(request: RefundRequest): Promise<RefundSnapshot> {
      const refund = await asking((stripe) =>
        stripe.refunds.create(
          {
            payment_intent: request.paymentIntentId,
            amount: request.amountCents,
            metadata: { refund_id: request.refundId, booking_id: request.bookingId },
          },
          { idempotencyKey: `refund:${request.refundId}:${request.attempt}` },
        ),
      );
      return refundSnapshot(refund);
    },

    /** Every refund of the last thirty days by Stripe's own clock: one that succeeded may have failed since. */
    async *recentRefunds(): AsyncGenerator<RefundSnapshot> {
      const created = { gte: Math.floor(Date.now() / 1000) - REFUNDS_MAY_FAIL_SECONDS };
      const refunds = listing((stripe, from) => stripe.refunds.list({ created, ...from }));
      for await (const refund of refunds) yield refundSnapshot(refund);
    },

    /** Every dispute of the last half year by Stripe's own clock, of our payments or not. */
    async *recentDisputes(): AsyncGenerator<DisputeSnapshot> {
      const created = { gte: Math.floor(Date.now() / 1000) - DISPUTES_END_SECONDS };
      const disputes = listing((stripe, from) => stripe.disputes.list({ created, ...from }));
      for await (const dispute of disputes) yield disputeSnapshot(dispute);
    },

    async retrieveDispute(id: string): Promise<DisputeSnapshot> {
      return disputeSnapshot(await asking((stripe) => stripe.disputes.retrieve(id)));
    },

    async retrieveRefund(id: string): Promise<RefundSnapshot> {
      return refundSnapshot(await asking((stripe) => stripe.refunds.retrieve(id)));
    },

    /** Looks for a refund whose answer was lost: what Stripe did is found by our id in its metadata. */
    async findRefund(paymentIntentId: string, refundId: string): Promise<RefundSnapshot | null> {
      const refunds = listing((stripe, from) =>
        stripe.refunds.list({ payment_intent: paymentIntentId, ...from }),
      );
      for await (const refund of refunds)
        if (refund.metadata?.refund_id === refundId) return refundSnapshot(refund);
      return null;
    },
  };
}
