import { cents, formatUsd } from "@totetaxi/values/cents";

/** The limits and amounts of the terms, version 2026-1 (domain rules, section 8). Amounts are integer US cents. */
export const POLICY = {
  holdMinutes: 15,
  freeCancellationHours: 48,
  graceMinutes: 10,
  missedPickupCents: cents(2_000),
  liabilityCents: cents(15_000),
  coverFeeCents: cents(10_000),
  coverLimitCents: cents(100_000),
  claimByPhoneHours: 24,
  claimInWritingDays: 30,
  mostGallons: 8,
} as const;

function usd(amount: number): string {
  return formatUsd(cents(amount)).replace(/\.00$/, "");
}

/** Why a booking gives credit when it is cancelled, however lately it was made. */
export const CREDIT_ONLY = ["peak_date", "pickup_soon"] as const;
export type CreditOnly = (typeof CREDIT_ONLY)[number];

const CREDIT_WORDS =
  "should you cancel, what you have paid becomes a credit toward another booking, not a refund.";

/** What a pickup day of these peak dates means for cancelling, told when it is chosen. */
export function peakWords(peaks: readonly string[]): string {
  return `${peaks.join(" and ")} ${peaks.length === 1 ? "is a peak date" : "are peak dates"}: ${CREDIT_WORDS}`;
}

const HOURS = POLICY.freeCancellationHours;

/** The terms of cancelling as they are for one booking, beside the button that makes or pays it. */
export function cancellingInShort(creditOnly: CreditOnly | undefined): string {
  switch (creditOnly) {
    case "peak_date":
      return `Your pickup is on a peak date: ${CREDIT_WORDS}`;
    case "pickup_soon":
      return `Your pickup is less than ${HOURS} hours away: ${CREDIT_WORDS}`;
    default:
      return `Full refund within ${HOURS} hours of booking, as long as the pickup is at least ${HOURS} hours away; credit after that.`;
  }
}

/** What we promise and ask, in one sentence each: the site, the wizard, the mails and the terms all say these. */
export const PROMISES = {
  hours: "We collect between 8 and 11 AM and deliver by 6 PM the same day.",
  cancelling: `Cancel within ${POLICY.freeCancellationHours} hours of booking and you get everything back, unless your pickup is on a peak date or less than ${POLICY.freeCancellationHours} hours away; otherwise what you paid becomes a credit toward another booking.`,
  refundTime: "Banks usually take 5 to 10 business days to show it on your statement.",
  grace: `Our team gladly waits ${POLICY.graceMinutes} minutes at the door; after that a missed-pickup fee of ${usd(POLICY.missedPickupCents)} is due, taken by phone.`,
  liability: `We answer for half the purchase price of an item, up to ${usd(POLICY.liabilityCents)} each. For ${usd(POLICY.coverFeeCents)} you may buy cover up to ${usd(POLICY.coverLimitCents)}.`,
  claims: `Should anything be missing or damaged, please call us within ${POLICY.claimByPhoneHours} hours and write to us within ${POLICY.claimInWritingDays} days.`,
  notCarried: `We do not carry anything hazardous, explosive, perishable or alive; cash or negotiable papers; remains; devices that run on gasoline; more than ${POLICY.mostGallons} gallons of liquid; or goods that need a license.`,
  numbering: "Number the pieces, “3 of 5”, so that we both count the same.",
  peloton:
    "A Peloton is not part of a mini move: book it as a specialty item. Its screen comes off before it travels.",
  tips: "Tips are welcome and never expected.",
} as const;
