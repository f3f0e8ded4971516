import type { Ctx } from "../context.ts";
import { eachAlone } from "../operations/each-alone.ts";
import { applyFoundDispute } from "./apply-dispute.ts";

/** All disputes of the last months at Stripe against ours: one whose events were lost is found by this. */
export async function reconcileDisputesWithStripe(ctx: Ctx): Promise<{ looked: number }> {
  const looked = await eachAlone(ctx, ctx.payments.recentDisputes(), async (dispute) => {
    await applyFoundDispute(ctx, dispute);
  });
  return { looked };
}
