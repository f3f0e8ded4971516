import type { PriceLineView } from "@totetaxi/contracts/quote";
import { Price } from "@totetaxi/ui/price";

/** Every line of a price with its amount; "Why" opens the fact that made it. */
export function PriceLines({ lines }: { readonly lines: readonly PriceLineView[] }) {
  return (
    <ul className="grid gap-3 text-sm">
      {lines.map((line) => (
        <li key={`${line.rule} ${line.label} ${line.because}`}>
          <details className="group">
            <summary className="grid list-none grid-cols-[1fr_auto] gap-x-4 rounded-sm py-1 [&::-webkit-details-marker]:hidden">
              <span>
                {line.label}{" "}
                <span className="text-xs text-ink-faint underline decoration-dotted underline-offset-4 group-open:no-underline">
                  why
                </span>
              </span>
              <Price cents={line.cents} />
            </summary>
            <p className="mt-0.5 text-xs text-ink-soft">{line.because}.</p>
          </details>
        </li>
      ))}
    </ul>
  );
}
