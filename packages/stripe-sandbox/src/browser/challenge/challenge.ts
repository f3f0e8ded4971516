import type { StripeError } from "@stripe/stripe-js";
import { CHALLENGE_GREETING, type ChallengeCalls, type ChallengeEvents } from "../wire/challenge.ts";
import { openAnswerer } from "../wire/channel.ts";
import { deliverOutcome, onChoice, showAmount, showProblem } from "./verdict-buttons.ts";

let presented = false;

window.addEventListener("message", (event) => {
  const port = event.ports[0];
  if (event.source !== window.parent || event.data !== CHALLENGE_GREETING || !port || presented) return;
  presented = true;
  const tell = openAnswerer<ChallengeCalls, ChallengeEvents>(port, {
    present: (setup) => {
      const { promise, resolve } = Promise.withResolvers<{ error?: StripeError }>();
      showAmount(setup.amount, setup.currency);
      onChoice(async (outcome, leaving) => {
        const delivered = await deliverOutcome(setup, outcome);
        if ("value" in delivered) resolve({});
        else if (leaving || delivered.error.type !== "api_connection_error") resolve(delivered);
        else showProblem(delivered.error);
      });
      document.getElementById("title")?.focus();
      return promise;
    },
    abandon() {
      leave();
      return undefined;
    },
  });
  const main = document.querySelector("main");
  if (main !== null) new ResizeObserver(() => tell("height", main.offsetHeight)).observe(main);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") leave();
});

function leave(): void {
  document.getElementById("cancel")?.click();
}
