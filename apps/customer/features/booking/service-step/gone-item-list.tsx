import { Button } from "@totetaxi/ui/button";
import { useWizard } from "../wizard/wizard-context.ts";
import { goneItems } from "./gone-items.ts";

/** `onRemoved` finds another place for the focus: the button that had it goes with its item. */
type Props = { readonly onRemoved: () => void };

/** What was on an earlier price list: named, so that nobody wonders, and to be removed. */
export function GoneItemList({ onRemoved }: Props) {
  const { state, dispatch, list } = useWizard();
  return goneItems(list, state.draft).map(({ item, name }) => (
    <div key={item} className="flex items-center justify-between gap-4 py-2.5">
      <p>
        {name}
        <span className="block text-sm text-ink-faint">No longer on our price list</span>
      </p>
      <Button
        kind="secondary"
        size="small"
        onClick={() => {
          dispatch({ type: "specialty_counted", item, quantity: 0 });
          onRemoved();
        }}
      >
        Remove<span className="sr-only"> {name}</span>
      </Button>
    </div>
  ));
}
