import { Price } from "@totetaxi/ui/price";
import { useWizard } from "../wizard/wizard-context.ts";
import { PriceLines } from "./price-lines.tsx";
import { unknownWords } from "./unknown-words.ts";

/** The total in the bar at the foot of a small screen; it unfolds into its lines. */
export function PriceBar() {
  const { price, state } = useWizard();
  if (state.draft.service === undefined || !price.ok) return <span className="lg:hidden" />;
  const { quote, unknown } = price;
  const open = unknownWords(unknown);
  return (
    <details className="group min-w-0 lg:hidden">
      <summary className="min-h-11 list-none rounded-sm [&::-webkit-details-marker]:hidden">
        <span className="block text-xs text-ink-soft">
          {open ? "Total so far" : "Total"}, <span className="underline underline-offset-4">details</span>
        </span>
        <output aria-live="polite" className="block font-display text-xl">
          <Price cents={quote.totalCents} />
        </output>
      </summary>
      <div className="absolute inset-x-0 bottom-full max-h-[50dvh] overflow-y-auto border-t border-line bg-paper px-4 py-5 shadow-sheet sm:px-8">
        <PriceLines lines={quote.lines} />
        <p className="mt-4 text-xs text-ink-faint">{open ?? "Everything included, tax too."}</p>
      </div>
    </details>
  );
}
