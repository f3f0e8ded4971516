import { Checkbox } from "@totetaxi/ui/checkbox";
import { Part } from "../../../shell/part.tsx";
import { plainWords } from "../../../words/state-words.ts";
import { useEditing } from "../draft-context.ts";
import { WEEK } from "../typed-card.ts";

/** The days of the week that cost the weekend's fee. */
export function WeekendDays() {
  const { typed, change } = useEditing();
  const toggle = (day: (typeof WEEK)[number]) =>
    change({
      weekend: WEEK.filter((each) => (each === day) !== typed.weekend.includes(each)),
    });
  return (
    <Part title="Date surcharges, weekend days">
      <fieldset className="flex flex-wrap gap-x-6 gap-y-2">
        <legend className="sr-only">Days that cost the weekend fee</legend>
        {WEEK.map((day) => (
          <Checkbox
            key={day}
            id={`card-weekend-${day}`}
            label={plainWords(day)}
            checked={typed.weekend.includes(day)}
            onChange={() => toggle(day)}
          />
        ))}
      </fieldset>
    </Part>
  );
}
