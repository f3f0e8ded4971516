import { PaymentsUnavailable } from "@totetaxi/payments";

/** Stripe forgets idempotency keys after a day; an older one must never be sent (reliability decision D-08). */
const KEY_LIVES_MS = 23 * 3_600_000;

/** Something to be made at Stripe once, for a row that is already stored and counts its attempts. */
export type Request<T> = {
  /** The row's; part of the idempotency key. */
  attempt: number;
  /** The earliest moment at which the key of this attempt can have been sent. */
  keySince: Date;
  now: Date;
  /** What Stripe has made for the row although its answer never reached us. */
  find(): Promise<T | null>;
  make(attempt: number): Promise<T>;
  /** Raises the stored attempt and tells the new one. */
  nextAttempt(): Promise<number>;
};

/**
 * Makes it, or finds it made. The key stays the same until Stripe has answered under it with a failure or it has grown
 * too old; before any second key Stripe is asked whether the first request did its work after all.
 * @throws PaymentsUnavailable: the same call may be made again, and goes on where this one stopped.
 */
export async function askOnce<T>(request: Request<T>): Promise<T> {
  const keyTooOld = request.now.getTime() - request.keySince.getTime() > KEY_LIVES_MS;
  if (request.attempt > 1 || keyTooOld) {
    const made = await request.find();
    if (made !== null) return made;
  }
  try {
    return await request.make(keyTooOld ? await request.nextAttempt() : request.attempt);
  } catch (error) {
    if (error instanceof PaymentsUnavailable && error.keySpent) await request.nextAttempt();
    throw error;
  }
}
