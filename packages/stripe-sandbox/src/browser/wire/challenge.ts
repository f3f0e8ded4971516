import type { StripeError } from "@stripe/stripe-js";

export type ChallengeSetup = { intentId: string; clientSecret: string; amount: number; currency: string };

/** `present` answers when the challenge is over, and with an error only if its outcome could not be delivered. */
export type ChallengeCalls = {
  present: { argument: ChallengeSetup; result: { error?: StripeError } };
  abandon: { argument: undefined; result: undefined };
};

export type ChallengeEvents = {
  /** The height of the question in CSS pixels. */
  height: number;
};

/** The message that hands the frame its port. */
export const CHALLENGE_GREETING = "stripe-sandbox:challenge";
