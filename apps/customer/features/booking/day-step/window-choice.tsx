import type { DayAvailability } from "@totetaxi/contracts/availability";
import { isHourWindow, type Window } from "@totetaxi/pricing";
import { type RadioCard, RadioCards } from "@totetaxi/ui/radio-cards";
import { cents, formatUsd } from "@totetaxi/values/cents";
import { useWizard } from "../wizard/wizard-context.ts";
import { isHourGone, placesWords } from "./day-words.ts";
import { WINDOW_NAMES, WINDOW_TEXTS } from "./window-words.ts";

type Props = { readonly windows: readonly Window[]; readonly facts: DayAvailability | undefined };

function feeWords(window: Window, hourCents: number | null): string {
  if (!isHourWindow(window)) return "no extra charge";
  return hourCents === 0 || hourCents === null ? "included" : `${formatUsd(cents(hourCents))} more`;
}

function cardOf(
  window: Window,
  hourCents: number | null,
  facts: DayAvailability | undefined,
): RadioCard<Window> {
  const left = facts && isHourWindow(window) ? placesWords(facts.windows[window]) : undefined;
  return {
    value: window,
    title: WINDOW_NAMES[window],
    aside: feeWords(window, hourCents),
    text:
      [WINDOW_TEXTS[window], left && `${left.charAt(0).toUpperCase()}${left.slice(1)}.`]
        .filter(Boolean)
        .join(" ") || undefined,
    disabled: isHourGone(facts, window),
  };
}

/** The windows of the service and package; where there is only one, it is simply told. */
export function WindowChoice({ windows, facts }: Props) {
  const { state, dispatch, catalog } = useWizard();
  const { draft } = state;
  const tier = draft.service === "mini_move" ? draft.package : undefined;
  const hourCents = tier ? catalog.card.miniMove[tier].hourWindow : null;
  if (windows.length === 1) {
    return (
      <p className="text-sm text-ink-soft">
        Pickup window: <strong className="font-medium text-ink">{WINDOW_NAMES.morning}</strong>.
      </p>
    );
  }
  return (
    <RadioCards
      id="window"
      legend="Pickup window"
      name="window"
      columns="two"
      value={draft.window}
      onChange={(window) => dispatch({ type: "changed", change: { window } })}
      cards={windows.map((window) => cardOf(window, hourCents, facts))}
    />
  );
}
