import { isDomainError } from "@totetaxi/values/domain-error";
import type { Ctx } from "../context.ts";

/**
 * Does one after the other. One that fails must not keep the others waiting: it is logged and met again in the next
 * round. Only when Stripe does not answer is there no point in going on.
 * @returns how many were looked at. @throws DomainError `payments_unavailable`.
 */
export async function eachAlone<T>(
  ctx: Ctx,
  items: Iterable<T> | AsyncIterable<T>,
  work: (item: T) => Promise<void>,
): Promise<number> {
  let looked = 0;
  for await (const item of items) {
    looked += 1;
    try {
      await work(item);
    } catch (error) {
      if (isDomainError(error, "payments_unavailable")) throw error;
      ctx.log.error({ err: error }, "round.item.failed");
    }
  }
  return looked;
}
