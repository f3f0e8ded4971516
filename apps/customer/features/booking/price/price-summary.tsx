import { Price } from "@totetaxi/ui/price";
import { useWizard } from "../wizard/wizard-context.ts";
import { PriceLines } from "./price-lines.tsx";
import { unknownWords } from "./unknown-words.ts";

/** The whole price with every line, beside the step. */
export function PriceSummary() {
  const { price, state } = useWizard();
  if (state.draft.service === undefined || !price.ok) {
    return (
      <div className="rounded-lg border border-line p-6 text-sm text-ink-soft">
        <p className="font-display text-xl text-ink">Your price</p>
        <p className="mt-2">Choose what is moving, and every line of the price appears here.</p>
      </div>
    );
  }
  const { quote, unknown } = price;
  const open = unknownWords(unknown);
  return (
    <div className="rounded-lg border border-line bg-paper p-6 shadow-card">
      <p className="font-display text-xl">Your price</p>
      <div className="mt-4">
        <PriceLines lines={quote.lines} />
      </div>
      <div className="mt-5 flex items-baseline justify-between gap-4 border-t border-line pt-4">
        <span>{open ? "Total so far" : "Total"}</span>
        <output aria-live="polite" aria-label="Total" className="font-display text-2xl">
          <Price cents={quote.totalCents} />
        </output>
      </div>
      <p className="mt-2 text-xs text-ink-faint">{open ?? "Everything included, tax too."}</p>
    </div>
  );
}
