import { Button } from "@totetaxi/ui/button";
import { addDays, type ServiceDay } from "@totetaxi/values/service-day";
import { api } from "../api/api.ts";
import { dayWords } from "../words/instant.tsx";
import { useDraft } from "./draft-context.ts";
import { placesLeft } from "./room-words.ts";

const LOOK_DAYS = 14;
const SHOWN = 4;

/** The next days with room for the chosen window, one press each: what to offer while the caller is on the line. */
export function NextDays({ from }: { readonly from: ServiceDay }) {
  const { draft, change } = useDraft();
  const { data } = api.calendar.get.useQuery({ from, to: addDays(from, LOOK_DAYS) });
  const open = data?.days
    .map((facts) => ({ day: facts.day, left: placesLeft(facts, draft.window) }))
    .filter(({ left }) => left > 0)
    .slice(0, SHOWN);
  if (!open || open.length === 0) return null;
  return (
    <fieldset className="flex flex-wrap items-center gap-2">
      <legend className="float-left mr-1 text-xs text-ink-soft">With room:</legend>
      {open.map(({ day, left }) => (
        <Button
          key={day}
          kind="secondary"
          size="small"
          aria-pressed={draft.pickupDate === day}
          className="aria-pressed:border-trim aria-pressed:bg-trim-soft"
          onClick={() => change({ pickupDate: day })}
        >
          {dayWords(day).slice(0, -6)}
          <span className="text-ink-faint tabular-nums">{left}</span>
          <span className="sr-only">places left</span>
        </Button>
      ))}
    </fieldset>
  );
}
