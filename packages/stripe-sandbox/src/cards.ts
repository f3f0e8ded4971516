import { hash } from "node:crypto";

/** Why the issuer, or Radar before it, says no. `decline_code` is what a person may be told more exactly. */
export type Decline = {
  code: "card_declined" | "expired_card" | "incorrect_cvc" | "processing_error";
  declineCode?: string;
  message: string;
  blockedByRadar?: true;
};

/**
 * `always`: on and off the session. `unlessSetUp`: off the session only after a set-up, which is not modelled here.
 * `onSession`: never off the session.
 */
export type Authentication = "always" | "unlessSetUp" | "onSession";

export type TestCard = {
  number: string;
  /** The ids after `pm_card_` by which the secret key names the card. */
  tokens: readonly string[];
  brand: "visa" | "mastercard" | "amex" | "discover";
  funding: "credit" | "debit" | "prepaid";
  decline?: Decline;
  authentication?: Authentication;
  /** `pending`: succeeds later. `fails`: succeeds, then fails. */
  refund?: "pending" | "fails";
  /** What the card is for, where that is not modelled yet: using it is refused. */
  notModelled?: string;
};

const generic: Decline = {
  code: "card_declined",
  declineCode: "generic_decline",
  message: "Your card was declined.",
};
const insufficientFunds: Decline = {
  code: "card_declined",
  declineCode: "insufficient_funds",
  message: "Your card has insufficient funds.",
};
const declined = (declineCode: string): Decline => ({ ...generic, declineCode });

const visa = { brand: "visa", funding: "credit" } as const;

/** The documented test cards (https://docs.stripe.com/testing); no other number is ever accepted. */
export const TEST_CARDS: readonly TestCard[] = [
  { ...visa, number: "4242424242424242", tokens: ["visa"] },
  { number: "5555555555554444", tokens: ["mastercard"], brand: "mastercard", funding: "credit" },
  { number: "378282246310005", tokens: ["amex"], brand: "amex", funding: "credit" },
  { number: "6011111111111117", tokens: ["discover"], brand: "discover", funding: "credit" },
  { number: "4000056655665556", tokens: ["visa_debit"], brand: "visa", funding: "debit" },
  { number: "5105105105105100", tokens: ["mastercard_prepaid"], brand: "mastercard", funding: "prepaid" },
  {
    ...visa,
    number: "4000000000000002",
    tokens: ["chargeDeclined", "visa_chargeDeclined"],
    decline: generic,
  },
  {
    ...visa,
    number: "4000000000009995",
    tokens: ["chargeDeclinedInsufficientFunds", "visa_chargeDeclinedInsufficientFunds"],
    decline: insufficientFunds,
  },
  {
    ...visa,
    number: "4000000000009987",
    tokens: ["chargeDeclinedLostCard", "visa_chargeDeclinedLostCard"],
    decline: declined("lost_card"),
  },
  {
    ...visa,
    number: "4000000000009979",
    tokens: ["chargeDeclinedStolenCard", "visa_chargeDeclinedStolenCard"],
    decline: declined("stolen_card"),
  },
  {
    ...visa,
    number: "4000000000000069",
    tokens: ["chargeDeclinedExpiredCard"],
    decline: { code: "expired_card", declineCode: "expired_card", message: "Your card has expired." },
  },
  {
    ...visa,
    number: "4000000000000127",
    tokens: ["chargeDeclinedIncorrectCvc"],
    decline: {
      code: "incorrect_cvc",
      declineCode: "incorrect_cvc",
      message: "Your card's security code is incorrect.",
    },
  },
  {
    ...visa,
    number: "4000000000000119",
    tokens: ["chargeDeclinedProcessingError"],
    decline: {
      code: "processing_error",
      declineCode: "processing_error",
      message: "Your card could not be processed just now. Try again in a little while.",
    },
  },
  {
    ...visa,
    number: "4000000000006975",
    tokens: ["chargeDeclinedVelocityLimitExceeded", "visa_chargeDeclinedVelocityLimitExceeded"],
    decline: declined("card_velocity_exceeded"),
  },
  { ...visa, number: "4000000000000341", tokens: ["chargeCustomerFail"], decline: generic },
  {
    ...visa,
    number: "4100000000000019",
    tokens: ["radarBlock"],
    decline: { ...declined("fraudulent"), blockedByRadar: true },
  },
  {
    ...visa,
    number: "4000002500003155",
    tokens: ["authenticationRequiredOnSetup"],
    authentication: "unlessSetUp",
  },
  { ...visa, number: "4000002760003184", tokens: ["authenticationRequired"], authentication: "always" },
  {
    ...visa,
    number: "4000003800000446",
    tokens: ["authenticationRequiredSetupForOffSession"],
    authentication: "onSession",
  },
  {
    ...visa,
    number: "4000008260003178",
    tokens: ["authenticationRequiredChargeDeclinedInsufficientFunds"],
    authentication: "always",
    decline: insufficientFunds,
  },
  { ...visa, number: "4000000000003220", tokens: ["threeDSecure2Required"], authentication: "always" },
  {
    ...visa,
    number: "4000008400001629",
    tokens: ["threeDSecureRequiredChargeDeclined"],
    authentication: "always",
    decline: generic,
  },
  { ...visa, number: "4000000000007726", tokens: ["pendingRefund"], refund: "pending" },
  { ...visa, number: "4000000000005126", tokens: ["refundFail"], refund: "fails" },
  { ...visa, number: "4000000000000259", tokens: ["createDispute"], notModelled: "A dispute" },
  {
    ...visa,
    number: "4000000000002685",
    tokens: ["createDisputeProductNotReceived"],
    notModelled: "A dispute",
  },
  { ...visa, number: "4000000000001976", tokens: ["createDisputeInquiry"], notModelled: "An inquiry" },
  { ...visa, number: "4000000000005423", tokens: [], notModelled: "An early fraud warning" },
];

const byNumber = new Map(TEST_CARDS.map((card) => [card.number, card]));
const byToken = new Map(
  TEST_CARDS.flatMap((card) => card.tokens.map((token): [string, TestCard] => [`pm_card_${token}`, card])),
);

const fingerprints = new Map(
  TEST_CARDS.map((card) => [card, hash("sha256", card.number, "base64url").slice(0, 16)]),
);
const byFingerprint = new Map([...fingerprints].map(([card, fingerprint]) => [fingerprint, card]));

export function cardOfNumber(number: string): TestCard | undefined {
  return byNumber.get(number);
}

/** The card of a token such as `pm_card_visa`. */
export function cardOfToken(token: string): TestCard | undefined {
  return byToken.get(token);
}

/** The fingerprint is all that is kept of the number, and it tells the documented cards apart. */
export function cardOfFingerprint(fingerprint: string): TestCard | undefined {
  return byFingerprint.get(fingerprint);
}

/** The same for every use of one number. */
export function fingerprintOf(card: TestCard): string {
  return fingerprints.get(card) ?? "";
}

/** How many digits the security code has. */
export function cvcLength(card: TestCard): number {
  return card.brand === "amex" ? 4 : 3;
}

/** The check digit of ISO/IEC 7812. */
export function passesLuhn(number: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...number].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
