import type { PriceLineView } from "@totetaxi/contracts/quote";
import { Price } from "@totetaxi/ui/price";
import { WholeWords } from "@totetaxi/ui/whole-words";
import { ruleWords } from "./rule-words.ts";

/** Every line of a price with its amount; "why" opens the rule that made it and the fact that set it off. */
export function PriceLines({ lines }: { readonly lines: readonly PriceLineView[] }) {
  return (
    <ul className="grid gap-2 text-sm">
      {lines.map(({ rule, label, because, cents }) => (
        <li key={`${rule} ${label} ${because}`}>
          <details className="group">
            <summary className="grid list-none grid-cols-[1fr_auto] gap-x-4 rounded-sm py-1 [&::-webkit-details-marker]:hidden">
              <span>
                <WholeWords text={label} />{" "}
                <span className="text-xs text-ink-faint underline decoration-dotted underline-offset-4 group-open:no-underline">
                  why
                </span>
              </span>
              <Price cents={cents} />
            </summary>
            <div className="mt-1 mb-1 grid gap-1 border-l-2 border-brass pl-3 text-xs text-ink-soft">
              <p>{ruleWords(rule)}</p>
              <p>Here: {because}.</p>
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
