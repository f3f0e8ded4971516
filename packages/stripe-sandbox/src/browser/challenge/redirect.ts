import { stripeApi } from "../wire/api.ts";
import { returnAddress } from "../wire/return-address.ts";
import { deliverOutcome, onChoice, showAmount, showProblem, showText } from "./verdict-buttons.ts";

/** This page stands for the bank's own site, which needs no key of the shop; the intent's secret is what counts. */
const OWN_KEY = "pk_test_sandbox_bank";

/** Shows the question of the intent in the address, and goes back to the shop with the answer. */
async function ask(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const verification = {
    intentId: query.get("payment_intent") ?? "",
    clientSecret: query.get("client_secret") ?? "",
  };
  const found = await stripeApi(location.origin, OWN_KEY).retrieveIntent(
    verification.intentId,
    verification.clientSecret,
  );
  if ("error" in found) return showProblem(found.error);
  const { amount, currency } = found.value;
  const returnUrl = found.value.next_action?.redirect_to_url?.return_url;
  showAmount(amount, currency);
  if (!returnUrl || !/^https?:/i.test(returnUrl)) {
    return showText(
      "problem",
      "This question was answered already. Go back to the shop to see how it ended.",
    );
  }
  onChoice(async (outcome) => {
    const delivered = await deliverOutcome(verification, outcome);
    if ("error" in delivered) return showProblem(delivered.error);
    location.assign(returnAddress(returnUrl, delivered.value, verification.clientSecret));
  });
  document.getElementById("title")?.focus();
}

void ask();
