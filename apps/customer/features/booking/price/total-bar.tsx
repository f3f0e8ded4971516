import type { PriceLineView } from "@totetaxi/contracts/quote";
import { Price } from "@totetaxi/ui/price";
import { PriceLines } from "./price-lines.tsx";

type Props = {
  readonly lines: readonly PriceLineView[];
  readonly totalCents: number;
  /** What may still add to it, in words. */
  readonly open?: string | undefined;
};

/** The total in the bar at the foot of a small screen; it unfolds into its lines, over what is above it. */
export function TotalBar({ lines, totalCents, open }: Props) {
  return (
    <details className="group min-w-0 lg:hidden">
      <summary className="min-h-11 list-none rounded-sm [&::-webkit-details-marker]:hidden">
        <span className="block text-xs text-ink-soft">
          {open ? "Total so far" : "Total"}, <span className="underline underline-offset-4">details</span>
        </span>
        <output aria-live="polite" className="block font-display text-xl">
          <Price cents={totalCents} />
        </output>
      </summary>
      <div className="absolute inset-x-0 bottom-full max-h-[50dvh] overflow-y-auto border-t border-line bg-paper px-4 py-5 shadow-sheet sm:px-8">
        <PriceLines lines={lines} />
        <p className="mt-4 text-xs text-ink-faint">{open ?? "Everything included, tax too."}</p>
      </div>
    </details>
  );
}
