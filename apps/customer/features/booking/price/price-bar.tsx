import { useWizard } from "../wizard/wizard-context.ts";
import { TotalBar } from "./total-bar.tsx";
import { unknownWords } from "./unknown-words.ts";

/** The price of what is chosen by now, at the foot of a small screen. */
export function PriceBar() {
  const { price, state } = useWizard();
  if (state.draft.service === undefined || !price.ok) return <span className="lg:hidden" />;
  const { quote, unknown } = price;
  return <TotalBar lines={quote.lines} totalCents={quote.totalCents} open={unknownWords(unknown)} />;
}
