import { PACKAGES, windowsOf } from "@totetaxi/pricing";
import { isServiceDay } from "@totetaxi/values/service-day";
import { api } from "../api/api.ts";
import { Part } from "../shell/part.tsx";
import { WINDOW_NAMES } from "../words/booking-words.ts";
import { useDraft } from "./draft-context.ts";
import { DraftSelect } from "./draft-select.tsx";
import { DraftText } from "./draft-text.tsx";
import { NextDays } from "./next-days.tsx";
import { roomWords } from "./room-words.ts";

/** Which day and window: without the lead time of the site, today included. */
export function When() {
  const { draft, change, catalog } = useDraft();
  const day = isServiceDay(draft.pickupDate) ? draft.pickupDate : undefined;
  const days = api.calendar.get.useQuery(
    // Asked only for a day.
    day ? { from: day, to: day } : { from: "" as never, to: "" as never },
    { enabled: day !== undefined },
  );
  const facts = days.data?.days[0];
  const windows = windowsOf(
    draft.service,
    PACKAGES.find((each) => each === draft.package),
  );
  return (
    <Part title="When">
      <div className="grid gap-4 sm:grid-cols-2">
        <DraftText
          name="facts.pickupDate"
          label="Pickup day"
          type="date"
          hint={
            facts && facts.day === day
              ? roomWords(facts, draft.window, draft.pickupDate === catalog.today)
              : "Today is possible."
          }
          value={draft.pickupDate}
          onChange={(pickupDate) => change({ pickupDate })}
        />
        <DraftSelect
          name="facts.window"
          label="Window"
          options={windows.map((value) => ({ value, label: WINDOW_NAMES[value] }))}
          value={draft.window}
          onChange={(window) => change({ window })}
        />
      </div>
      {isServiceDay(catalog.today) && <NextDays from={catalog.today} />}
    </Part>
  );
}
