import { type BookingFilter, statusesOf } from "@totetaxi/contracts/staff/booking-list";
import { FilterBar } from "../filter/filter-bar.tsx";
import { FilterDay } from "../filter/filter-day.tsx";
import { FilterSelect } from "../filter/filter-select.tsx";
import { FilterText } from "../filter/filter-text.tsx";
import { SERVICE_NAMES, STATUS_NAMES } from "../words/booking-words.ts";

type Props = {
  readonly filter: BookingFilter;
  readonly onChange: (changed: Partial<Record<keyof BookingFilter, string>>) => void;
};

/** No filter at all. */
export const NOTHING = { text: "", status: "", service: "", from: "", to: "" };

/** Several states at once, which a figure of the dashboard opens: `Paid or completed`. */
function namesOf(statuses: string | undefined): Record<string, string> {
  const names = statusesOf(statuses).map((each) => STATUS_NAMES[each]);
  const [last = "", ...others] = names.toReversed();
  if (statuses === undefined || others.length === 0) return {};
  return { [statuses]: `${others.toReversed().join(", ")} or ${last.toLowerCase()}` };
}

/** What narrows the bookings. Days are pickup days, both included. */
export function BookingFilters({ filter, onChange }: Props) {
  const isSet = Object.values(filter).some((each) => each !== undefined);
  return (
    <FilterBar label="Narrow the bookings" onClear={isSet ? () => onChange(NOTHING) : undefined}>
      <div className="col-span-2 sm:w-64!">
        <FilterText
          id="filter-text"
          label="Text"
          placeholder="Number, name, e-mail, phone, address"
          value={filter.text ?? ""}
          onChange={(text) => onChange({ text })}
        />
      </div>
      <FilterSelect
        id="filter-status"
        label="Status"
        all="Any status"
        names={{ ...STATUS_NAMES, ...namesOf(filter.status) }}
        value={filter.status}
        onChange={(status) => onChange({ status })}
      />
      <FilterSelect
        id="filter-service"
        label="Service"
        all="Any service"
        names={SERVICE_NAMES}
        value={filter.service}
        onChange={(service) => onChange({ service })}
      />
      <FilterDay
        id="filter-from"
        label="Pickup from"
        value={filter.from}
        onChange={(from) => onChange({ from })}
      />
      <FilterDay id="filter-to" label="Pickup to" value={filter.to} onChange={(to) => onChange({ to })} />
    </FilterBar>
  );
}
