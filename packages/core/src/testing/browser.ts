import * as z from "zod/mini";

/** Documented test cards, by what they do. */
export const CARDS = {
  good: "4242424242424242",
  declined: "4000000000000002",
  noFunds: "4000000000009995",
  secure: "4000000000003220",
  refundsLate: "4000000000007726",
  refundsFail: "4000000000005126",
} as const;

const Answer = z.object({
  status: z.optional(z.string()),
  error: z.optional(z.object({ code: z.optional(z.string()), decline_code: z.optional(z.string()) })),
});

/** A customer's browser as Stripe sees it: it holds the publishable key and a client secret, and types a card. */
export function aBrowser(stripeUrl: string, publishableKey: string) {
  return {
    /** Pays an intent with a card; resolves with the status or the decline that the browser is shown. */
    async pay(clientSecret: string, card: keyof typeof CARDS = "good"): Promise<string> {
      const intent = clientSecret.split("_secret_")[0];
      const form = new URLSearchParams({
        client_secret: clientSecret,
        "payment_method_data[type]": "card",
        "payment_method_data[card][number]": CARDS[card],
        "payment_method_data[card][exp_month]": "12",
        "payment_method_data[card][exp_year]": "2034",
        "payment_method_data[card][cvc]": "123",
        use_stripe_sdk: "true",
      });
      const reply = await fetch(`${stripeUrl}/v1/payment_intents/${intent}/confirm`, {
        method: "POST",
        headers: { authorization: `Bearer ${publishableKey}` },
        body: form,
      });
      const answer = Answer.parse(await reply.json());
      return answer.error?.decline_code ?? answer.error?.code ?? answer.status ?? "unknown";
    },
  };
}
