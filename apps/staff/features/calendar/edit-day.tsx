import type { CalendarDay } from "@totetaxi/contracts/staff/calendar";
import { Sheet } from "@totetaxi/ui/sheet";
import { formatDay } from "@totetaxi/values/service-day";
import { closeBy, isAnythingUnsaved } from "../leaving/question.ts";
import { CapacityForm } from "./capacity-form.tsx";
import { ClosingForm } from "./closing-form.tsx";
import { SLOTS } from "./loads.tsx";

/** What a day takes, and whether a van runs at all. For admins. */
export function EditDay({ facts, onClose }: { readonly facts: CalendarDay; readonly onClose: () => void }) {
  const { day, load, closed } = facts;
  return (
    <Sheet title={formatDay(day)} onClose={() => closeBy(onClose, isAnythingUnsaved())}>
      <div className="grid gap-8">
        <section aria-label="Capacity" className="grid gap-5">
          <h3 className="text-sm font-medium">How many bookings it takes</h3>
          {SLOTS.map((slot) => (
            <CapacityForm key={slot} day={day} slot={slot} load={load[slot]} />
          ))}
        </section>
        <ClosingForm day={day} closed={closed} taken={load.day.taken} />
      </div>
    </Sheet>
  );
}
