import { classNames } from "@totetaxi/ui/class-names";
import { Field } from "@totetaxi/ui/field";
import { Select } from "@totetaxi/ui/select";
import { TextInput } from "@totetaxi/ui/text-input";
import { useEffect, useRef, useState } from "react";
import { STATE_NAMES } from "../../booking-page/status-words.ts";
import { type ListFilter, STATES_OF } from "./list-filter.ts";

const TYPED_MS = 350;
const WHENS = [
  { when: "upcoming", name: "Upcoming" },
  { when: "past", name: "Past" },
] as const;

type Props = { readonly filter: ListFilter; readonly onChange: (filter: ListFilter) => void };

/** Which bookings are shown: to come or over, in which state, and with which words. */
export function BookingFilters({ filter, onChange }: Props) {
  return (
    <search className="mb-6 grid gap-4 sm:grid-cols-[auto_minmax(0,1fr)_14rem] sm:items-end">
      <fieldset className="flex rounded-full border border-line-strong p-1">
        <legend className="sr-only">When</legend>
        {WHENS.map(({ when, name }) => (
          <button
            key={when}
            type="button"
            aria-pressed={filter.when === when}
            onClick={() => onChange({ ...filter, when, status: undefined })}
            className={classNames(
              "min-h-9 flex-1 rounded-full px-5 text-sm transition-colors",
              filter.when === when ? "bg-trim text-on-trim" : "text-ink hover:bg-trim-soft",
            )}
          >
            {name}
          </button>
        ))}
      </fieldset>
      <SearchField filter={filter} onChange={onChange} />
      <Field id="state" label="State">
        {(aria) => (
          <Select
            {...aria}
            value={filter.status ?? ""}
            placeholder="Any"
            options={STATES_OF[filter.when].map((state) => ({ value: state, label: STATE_NAMES[state] }))}
            onChange={({ target }) => {
              const status = STATES_OF[filter.when].find((state) => state === target.value);
              onChange({ ...filter, status });
            }}
          />
        )}
      </Field>
    </search>
  );
}

/** Looks for what is typed, once the typing rests. */
function SearchField({ filter, onChange }: Props) {
  const [text, setText] = useState(filter.text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef(filter.text);
  // What was chosen beside it while the typing rested stays chosen.
  const latest = useRef(filter);
  useEffect(() => {
    latest.current = filter;
  }, [filter]);
  useEffect(() => {
    if (filter.text === sent.current) return;
    sent.current = filter.text; // changed elsewhere
    setText(filter.text);
  }, [filter.text]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function type(typed: string) {
    setText(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      sent.current = typed.trim();
      onChange({ ...latest.current, text: sent.current });
    }, TYPED_MS);
  }

  return (
    <Field id="text" label="Number, street or ZIP code">
      {(aria) => (
        <TextInput
          {...aria}
          type="search"
          value={text}
          maxLength={100}
          onChange={(event) => type(event.target.value)}
        />
      )}
    </Field>
  );
}
