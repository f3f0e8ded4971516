import { isAnswer, isRefusal, PaymentsUnavailable } from "./errors.ts";

/** So many calls in a row that Stripe leaves unanswered, and the next ones are not sent. */
export const ENOUGH_UNANSWERED = 3;
/** How long nobody asks then; and how long after one that tries, the next one may. */
export const PAUSE_MS = 5_000;
/** A call that has had no answer for so long counts as one without, though the SDK may still be sending it again. */
export const SILENT_AFTER_MS = 8_000;

/** Why a call was not sent. Logs keep the reason, not the words. */
class NotAsked extends Error {
  readonly reason = "stripe_silent";
}

/** Passes a call on to Stripe, or refuses it at once while Stripe is silent; tells a call that it is the one that tries. */
export type Breaker = <T>(call: (trying: boolean) => Promise<T>) => Promise<T>;

/**
 * Stands between the product and a Stripe that does not answer, so that nobody waits for what is not coming (fault F-48).
 * Whatever Stripe decides is an answer, a decline and a refusal too; silence, a failure and "too many requests" are none.
 *
 * While it is open one call in each pause is let through to try. It takes the pause by beginning, not by ending: one that
 * hangs keeps no other from finding out that Stripe is back.
 * @param elapsed milliseconds since whenever, which never go back: a corrected clock must not keep it open.
 */
export function openBreaker(elapsed = () => performance.now()): Breaker {
  let unanswered = 0;
  let nextTry = 0;

  /** Whether a call is sent, and as what. */
  function admit(): "as usual" | "trying" | "not" {
    if (unanswered < ENOUGH_UNANSWERED) return "as usual";
    if (elapsed() < nextTry) return "not";
    nextTry = elapsed() + PAUSE_MS;
    return "trying";
  }

  function heard(answered: boolean): void {
    unanswered = answered ? 0 : unanswered + 1;
    // Later ones were sent before: they tell nothing new, and must not make the pause longer.
    if (unanswered === ENOUGH_UNANSWERED) nextTry = elapsed() + PAUSE_MS;
  }

  return async (call) => {
    const admitted = admit();
    if (admitted === "not") throw new PaymentsUnavailable(new NotAsked());
    let counted = false;
    const unheard = () => {
      if (!counted) heard(false);
      counted = true;
    };
    const silent = setTimeout(unheard, SILENT_AFTER_MS).unref();
    try {
      const answer = await call(admitted === "trying");
      heard(true);
      return answer;
    } catch (error) {
      if (isAnswer(error)) heard(true);
      else unheard();
      throw isRefusal(error) ? error : new PaymentsUnavailable(error);
    } finally {
      clearTimeout(silent);
    }
  };
}
