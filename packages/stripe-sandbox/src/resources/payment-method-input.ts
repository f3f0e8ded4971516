import * as z from "zod/mini";
import { cardOfNumber, cvcLength, passesLuhn, type TestCard } from "../cards.ts";
import type { KeyKind } from "../http/auth.ts";
import { ApiError, invalidRequest, notModelled } from "../http/errors.ts";
import { addressParam, flag, integer, text, unsettable } from "../http/params.ts";

const billingDetails = z.strictObject({
  address: addressParam,
  email: z.optional(unsettable()),
  name: z.optional(unsettable()),
  phone: z.optional(unsettable()),
});

/** A card as the card frame sends it. */
export const PaymentMethodData = z.strictObject({
  type: z.literal("card"),
  card: z.optional(
    z.strictObject({ number: text(40), exp_month: integer, exp_year: integer, cvc: z.optional(text(10)) }),
  ),
  billing_details: z.optional(billingDetails),
  allow_redisplay: z.optional(z.enum(["always", "limited", "unspecified"])),
});

export type PaymentMethodData = z.infer<typeof PaymentMethodData>;

const paymentMethodOptions = z.optional(
  z.strictObject({
    card: z.optional(
      z.strictObject({ request_three_d_secure: z.optional(z.enum(["automatic", "any", "challenge"])) }),
    ),
  }),
);

export const confirmationParams = {
  payment_method: z.optional(text()),
  payment_method_data: z.optional(PaymentMethodData),
  payment_method_options: paymentMethodOptions,
  return_url: z.optional(text()),
  use_stripe_sdk: z.optional(flag),
  off_session: z.optional(flag),
  error_on_requires_action: z.optional(flag),
};

function cardError(code: string, param: string, message: string, declineCode?: string): ApiError {
  const decline = declineCode === undefined ? {} : { decline_code: declineCode };
  return new ApiError(402, { type: "card_error", code, ...decline, param, message });
}

export type EnteredCard = { card: TestCard; expMonth: number; expYear: number; cvcGiven: boolean };

/** @throws ApiError 400 for a documented card whose purpose is not modelled yet. */
export function usable(card: TestCard): TestCard {
  if (card.notModelled !== undefined) {
    throw notModelled(
      `${card.notModelled} (the test card ending ${card.number.slice(-4)})`,
      "payment_method",
    );
  }
  return card;
}

/**
 * The test card that was typed.
 * @throws ApiError 402 with Stripe's codes for a number, date or security code that cannot be; 400 for a card number
 * sent with a secret key, which must never see one.
 */
export function enteredCard(data: PaymentMethodData, key: KeyKind, today: Date): EnteredCard {
  const { card: typed } = data;
  if (!typed) throw invalidRequest("The parameter payment_method_data[card] is required.", { param: "card" });
  if (key === "secret") {
    throw invalidRequest(
      "A card number was sent with a secret key. Card numbers belong in Stripe's own fields; on a server use pm_card_… instead.",
      { param: "card[number]" },
    );
  }
  const number = typed.number.replace(/[\s-]/g, "");
  if (!/^\d{12,19}$/.test(number)) throw cardError("invalid_number", "number", "This is no card number.");
  if (!passesLuhn(number)) throw cardError("incorrect_number", "number", "Your card number is incorrect.");
  const card = cardOfNumber(number);
  if (!card) {
    throw cardError(
      "card_declined",
      "number",
      "Only documented test cards are accepted here. If this was a real card, nothing was charged or kept.",
      "test_mode_live_card",
    );
  }
  if (typed.exp_month < 1 || typed.exp_month > 12) {
    throw cardError("invalid_expiry_month", "exp_month", "The month of expiry is not valid.");
  }
  const expYear = typed.exp_year < 100 ? 2000 + typed.exp_year : typed.exp_year;
  const year = today.getUTCFullYear();
  if (
    expYear > year + 50 ||
    expYear < year ||
    (expYear === year && typed.exp_month < today.getUTCMonth() + 1)
  ) {
    throw cardError("invalid_expiry_year", "exp_year", "The date of expiry is not valid.");
  }
  if (typed.cvc !== undefined && !new RegExp(`^\\d{${cvcLength(card)}}$`).test(typed.cvc)) {
    throw cardError("invalid_cvc", "cvc", "The security code is not valid.");
  }
  return { card: usable(card), expMonth: typed.exp_month, expYear, cvcGiven: typed.cvc !== undefined };
}
