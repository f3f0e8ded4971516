import type { DayAvailability } from "@totetaxi/contracts/availability";
import { AnswerNotice } from "@totetaxi/ui/answer-notice";
import { Calendar } from "@totetaxi/ui/calendar";
import type { CalendarDay } from "@totetaxi/ui/calendar-cell";
import type { ServiceDay } from "@totetaxi/values/service-day";
import { useState } from "react";
import { useWizard } from "../wizard/wizard-context.ts";
import { CalendarAway } from "./calendar-away.tsx";
import { dayWords, isHourGone, refusedDayWords, shortUsd, surchargeTotal } from "./day-words.ts";
import type { Availability } from "./use-availability.ts";

function noteOf(facts: DayAvailability, service: string): string | undefined {
  if (!facts.open) return facts.reason === "day_full" ? "full" : undefined;
  const more = surchargeTotal(facts, service);
  if (more > 0) return `+${shortUsd(more)}`;
  const { morning } = facts.windows;
  return morning === "many" ? undefined : `${morning} left`;
}

function calendarDay(facts: DayAvailability, service: string): CalendarDay {
  const note = noteOf(facts, service);
  return { open: facts.open, words: dayWords(facts, service), ...(note && { note }) };
}

export function DayCalendar({ availability }: { readonly availability: Availability }) {
  const { state, dispatch } = useWizard();
  const [refused, setRefused] = useState<ServiceDay | undefined>(undefined);
  const { month, showMonth, range, days, isLoading, isAsking, isFailed, retry } = availability;
  const service = state.draft.service ?? "mini_move";
  const refusedFacts = refused && days.get(refused);

  function choose(day: ServiceDay) {
    setRefused(undefined);
    const { window } = state.draft;
    const change = isHourGone(days.get(day), window) ? { window: "morning" as const } : {};
    dispatch({ type: "changed", change: { pickupDate: day, ...change } });
  }

  return (
    <div className="grid gap-3">
      {isFailed && <CalendarAway retry={retry} busy={isAsking} />}
      <Calendar
        label="Pickup day"
        month={month}
        earliest={range.from}
        latest={range.to}
        days={new Map([...days].map(([day, facts]) => [day, calendarDay(facts, service)]))}
        selected={state.draft.pickupDate}
        busy={isLoading}
        onMonth={showMonth}
        onSelect={choose}
        onRefused={setRefused}
      />
      <p className="px-2 text-xs text-ink-faint">
        “+” is what a day adds, “left” how many places it still has. Days that are struck out are full or
        cannot be booked; press one and it says why.
      </p>
      <div aria-live="polite">
        {refused && refusedFacts && !refusedFacts.open && (
          <AnswerNotice key={refused} tone="warning">
            {refusedDayWords(refused, refusedFacts)}
          </AnswerNotice>
        )}
      </div>
    </div>
  );
}
