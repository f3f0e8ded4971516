import type { CreateBooking } from "@totetaxi/contracts/booking";
import { type Quote, quote } from "@totetaxi/pricing";
import { DomainError } from "@totetaxi/values/domain-error";
import type { Ctx } from "../context.ts";

/**
 * The price that binds, on today's card.
 * @throws DomainError with the quote's own reason when it cannot be sold, `quote_changed` when it is not what was shown.
 */
export async function bindingQuote(
  ctx: Ctx,
  {
    facts,
    pickup,
    delivery,
    quotedTotalCents,
  }: Pick<CreateBooking, "facts" | "pickup" | "delivery" | "quotedTotalCents">,
): Promise<Quote> {
  const { list } = await ctx.catalogues.current(ctx.db, ctx.clock.now());
  const answer = quote(list, {
    ...facts,
    pickupZip: pickup.zip,
    deliveryZip: delivery.zip,
    channel: ctx.actor.kind === "staff" ? "staff" : "online",
  });
  if (!answer.ok) throw new DomainError("refused", answer.reason, answer.message, { field: answer.field });
  if (answer.totalCents !== quotedTotalCents) {
    throw new DomainError(
      "conflict",
      "quote_changed",
      "The price has changed since you saw it. Please look again.",
      {
        quotedTotalCents,
        totalCents: answer.totalCents,
      },
    );
  }
  return answer;
}
