import { PROMISES } from "@totetaxi/contracts/promises";
import { windowsOf } from "@totetaxi/pricing";
import type { FieldProblem } from "@totetaxi/ui/error-summary";
import { WholeWords } from "@totetaxi/ui/whole-words";
import { addDays } from "@totetaxi/values/service-day";
import { useState } from "react";
import { PhoneLink } from "../../site/phone-link.tsx";
import { StepForm } from "../form/step-form.tsx";
import { useWizard } from "../wizard/wizard-context.ts";
import { ChosenDay } from "./chosen-day.tsx";
import { DayCalendar } from "./day-calendar.tsx";
import { isHourGone, refusedDayWords } from "./day-words.ts";
import { FURTHEST_DAYS } from "./days-ahead.ts";
import { useAvailability, useDaysAround } from "./use-availability.ts";
import { WindowChoice } from "./window-choice.tsx";

/** Which morning, and which part of it. */
export function DayStep() {
  const { state, today, goOn, notice } = useWizard();
  const { service = "mini_move", package: tier, pickupDate } = state.draft;
  const [attempt, setAttempt] = useState(0);
  const availability = useAvailability(pickupDate ?? today, {
    from: today,
    to: addDays(today, FURTHEST_DAYS),
  });
  // The calendar may show another month by now; what is said of the chosen day is still true of it.
  const around = useDaysAround(pickupDate);
  const chosen = pickupDate && around.get(pickupDate);
  // A booking that is being paid holds its own place on a day that may look full to everybody else.
  const isGone = chosen !== undefined && !chosen.open && state.order === undefined;

  const problems: FieldProblem[] = [];
  if (pickupDate === undefined)
    problems.push({ fieldId: "pickup-day", message: "Please choose a pickup day." });
  else if (chosen?.open && isHourGone(chosen, state.draft.window))
    problems.push({
      fieldId: "window",
      message: "That hour is full on this day. Please choose another one.",
    });
  else if (isGone) problems.push({ fieldId: "pickup-day", message: refusedDayWords(pickupDate, chosen) });

  return (
    <StepForm
      title="Which morning?"
      lead={
        <p>
          <WholeWords text={PROMISES.hours} /> Sooner than the calendar allows? Call <PhoneLink />.
        </p>
      }
      problems={attempt > 0 || (isGone && !notice) ? problems : []}
      attempt={attempt}
      onSubmit={() => (problems.length > 0 ? setAttempt(attempt + 1) : goOn())}
    >
      <div id="pickup-day" tabIndex={-1} className="rounded-lg border border-line bg-canvas p-2 sm:p-5">
        <DayCalendar availability={availability} />
      </div>
      {pickupDate && <ChosenDay day={pickupDate} days={around} />}
      {pickupDate && <WindowChoice windows={windowsOf(service, tier)} facts={chosen} />}
    </StepForm>
  );
}
