import { refusalOf } from "@totetaxi/contracts/refusal";
import { Button } from "@totetaxi/ui/button";
import { Field } from "@totetaxi/ui/field";
import { TextInput } from "@totetaxi/ui/text-input";
import type { ServiceDay } from "@totetaxi/values/service-day";
import { useState } from "react";
import { api } from "../api/api.ts";
import { useUnsaved } from "../leaving/use-unsaved.ts";
import type { Load } from "../load/load-words.ts";
import { type Slot, slotName } from "./loads.tsx";

const MOST = 1_000;

type Props = { readonly day: ServiceDay; readonly slot: Slot; readonly load: Load };

function faultOf(typed: string, taken: number): string | undefined {
  if (!/^\d{1,4}$/.test(typed) || Number(typed) > MOST) return `Enter a number from 0 to ${MOST}.`;
  const over = taken - Number(typed);
  return over > 0
    ? `Over by ${over}: ${taken} ${taken === 1 ? "is" : "are"} booked. Move ${over} of them first.`
    : undefined;
}

/** `seen`: the capacity that stood there when somebody began to type. */
type Typed = { readonly text: string; readonly seen: number };

/**
 * How many a slot takes; what somebody else sets is followed until something is typed, and never overwritten unseen. Fewer
 * than are booked is told before it is tried.
 */
export function CapacityForm({ day, slot, load: { capacity, taken } }: Props) {
  const known = api.useUtils();
  const [typed, setTyped] = useState<Typed | undefined>(undefined);
  const save = api.calendar.setCapacity.useMutation({
    onSuccess: async () => {
      await known.calendar.invalidate();
      setTyped(undefined);
    },
    onError: (error) => {
      const { reason, details } = refusalOf(error);
      const now = details.capacity;
      // Told now: the next press goes out in knowledge of it.
      if (reason === "capacity_changed" && typeof now === "number")
        setTyped((before) => before && { ...before, seen: now });
      void known.calendar.invalidate();
    },
  });
  const { text, seen } = typed ?? { text: String(capacity), seen: capacity };
  const fault = faultOf(text, taken);
  const isNew = text !== String(capacity);
  useUnsaved(isNew && !save.isSuccess);
  const refused = save.error ? refusalOf(save.error).message : undefined;
  return (
    <form
      className="grid grid-cols-[1fr_auto] items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!fault) save.mutate({ day, slot, capacity: Number(text), seen });
      }}
    >
      <Field
        id={`capacity-${slot}`}
        label={slotName(slot)}
        hint={`${taken} booked`}
        error={isNew ? (fault ?? refused) : refused}
      >
        {(aria) => (
          <TextInput
            {...aria}
            inputMode="numeric"
            value={text}
            onChange={(event) => {
              save.reset();
              setTyped({ text: event.target.value.trim(), seen });
            }}
          />
        )}
      </Field>
      <Button
        type="submit"
        kind="secondary"
        // Beside the number, whatever is said beneath it.
        className="mt-7.5"
        busy={save.isPending}
        disabled={!isNew || fault !== undefined}
      >
        Save<span className="sr-only"> {slotName(slot)}</span>
      </Button>
    </form>
  );
}
