import { DomainError } from "@totetaxi/values/domain-error";
import Stripe from "stripe";
import * as z from "zod/mini";
import type { PaymentsConfig } from "./env.ts";

/** An event as the inbox keeps it: what happened to which object. The object itself is asked for afresh. */
export type StripeNotice = {
  id: string;
  type: string;
  objectId: string;
  paymentIntentId: string | null;
  apiVersion: string | null;
  livemode: boolean;
};

// Stripe signs with its own clock; five minutes either way is what its libraries allow for the past.
const TOLERANCE_SECONDS = 300;

function refusal(message: string): DomainError {
  return new DomainError("invalid", "bad_signature", message);
}

/** The SDK takes any timestamp from the future: a captured delivery dated ahead would stay valid for as long. */
function refuseFuture(signature: string, nowSeconds: number): void {
  const timestamp = Number(/(?:^|,)t=(\d+)(?:,|$)/.exec(signature)?.[1]);
  if (!Number.isSafeInteger(timestamp) || timestamp - nowSeconds > TOLERANCE_SECONDS) {
    throw refusal("the signature's time is not now");
  }
}

function verified(body: string, signature: string, secrets: readonly string[], nowMs: number): Stripe.Event {
  for (const secret of secrets) {
    try {
      return Stripe.webhooks.constructEvent(body, signature, secret, TOLERANCE_SECONDS, undefined, nowMs);
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) break;
    }
  }
  throw refusal("the signature does not fit the body");
}

const SignedObject = z.object({
  id: z.catch(z.optional(z.string()), undefined),
  payment_intent: z.catch(z.nullish(z.string()), null),
});

/** As much of an event as is needed; one without an object, or about one of another shape, is still an event. */
const SignedEvent = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(255)),
  type: z.string().check(z.maxLength(255)),
  livemode: z.boolean(),
  api_version: z.nullish(z.string()),
  data: z.catch(z.object({ object: SignedObject }), { object: {} }),
});

/**
 * Reads a webhook delivery. `nowMs` is the machine's real time: signatures know no product clock.
 * @throws DomainError `bad_signature` when the body was not signed by Stripe within five minutes of now.
 */
export function readEvent(
  config: Pick<PaymentsConfig, "webhookSecrets">,
  body: string,
  signature: string,
  nowMs: number = Date.now(),
): StripeNotice {
  refuseFuture(signature, Math.floor(nowMs / 1000));
  const read = SignedEvent.safeParse(verified(body, signature, config.webhookSecrets, nowMs));
  if (!read.success) throw refusal("the body is signed, but it is no event");
  const { id, type, livemode, api_version, data } = read.data;
  const objectId = data.object.id ?? "";
  return {
    id,
    type,
    objectId,
    paymentIntentId: objectId.startsWith("pi_") ? objectId : (data.object.payment_intent ?? null),
    apiVersion: api_version ?? null,
    livemode,
  };
}
