import { Part } from "../../shell/part.tsx";
import { useDetail } from "../booking-context.ts";
import { PriceLines } from "../price-lines.tsx";

/** The price as it was made; nothing re-prices it. */
export function PricePart() {
  const { lines, discountCents, totalCents, rateCard } = useDetail().booking;
  return (
    <Part title="Price" action={<span className="text-xs text-ink-faint">Rate card {rateCard}</span>}>
      <PriceLines lines={lines} discountCents={discountCents} totalCents={totalCents} />
    </Part>
  );
}
