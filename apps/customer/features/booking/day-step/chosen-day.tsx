import { peakWords } from "@totetaxi/contracts/promises";
import { cents, formatUsd } from "@totetaxi/values/cents";
import { formatDay, type ServiceDay } from "@totetaxi/values/service-day";
import { useRef } from "react";
import { useWizard } from "../wizard/wizard-context.ts";
import { cheaperDay } from "./cheaper-day.ts";
import { placesWords, shortUsd, surchargesOf } from "./day-words.ts";
import type { Availability } from "./use-availability.ts";

type Props = { readonly day: ServiceDay; readonly days: Availability["days"] };

/** The chosen day in words: what it adds, what is left, what it does to a refund, and whether a day nearby costs less. */
export function ChosenDay({ day, days }: Props) {
  const { state, dispatch } = useWizard();
  const service = state.draft.service ?? "mini_move";
  const facts = days.get(day);
  const fees = facts ? surchargesOf(facts, service) : [];
  const left = facts?.open ? placesWords(facts.windows.morning) : undefined;
  const cheaper = cheaperDay(days, day, service);
  const name = useRef<HTMLParagraphElement>(null);
  return (
    <div aria-live="polite" className="grid gap-1">
      <p ref={name} tabIndex={-1} className="font-display text-xl">
        {formatDay(day)}
      </p>
      {facts && (
        <p className="text-sm text-ink-soft">
          {fees.length === 0
            ? "No surcharge on this day."
            : `${fees.map(({ name, cents: fee }) => `${name}: ${formatUsd(cents(fee))} more`).join(", ")}.`}
          {left && ` ${left.charAt(0).toUpperCase()}${left.slice(1)}.`}
        </p>
      )}
      {facts && facts.peaks.length > 0 && <p className="text-sm text-ink-soft">{peakWords(facts.peaks)}</p>}
      {cheaper && (
        <p className="text-sm text-ink-soft">
          {cheaper.words} saves {shortUsd(cheaper.savesCents)}.{" "}
          <button
            type="button"
            className="py-1 underline underline-offset-4"
            onClick={() => {
              dispatch({ type: "changed", change: { pickupDate: cheaper.day } });
              // The button goes once its day is taken; whoever pressed it is not left nowhere.
              name.current?.focus();
            }}
          >
            Take {formatDay(cheaper.day).replace(/, \d{4}$/, "")}
          </button>
        </p>
      )}
    </div>
  );
}
