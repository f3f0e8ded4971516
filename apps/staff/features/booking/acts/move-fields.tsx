import { PACKAGES, SERVICES, windowsOf } from "@totetaxi/pricing";
import { Field } from "@totetaxi/ui/field";
import { Select } from "@totetaxi/ui/select";
import { TextInput } from "@totetaxi/ui/text-input";
import { WINDOW_NAMES } from "../../words/booking-words.ts";
import { useDetail } from "../booking-context.ts";

type Wanted = { readonly pickupDate: string; readonly window: string };
type Props = { readonly wanted: Wanted; readonly onChange: (wanted: Wanted) => void };

/** Which day and which of the windows that the service has. */
export function MoveFields({ wanted, onChange }: Props) {
  const { booking } = useDetail();
  const service = SERVICES.find((each) => each === booking.service) ?? "mini_move";
  const windows = windowsOf(
    service,
    PACKAGES.find((each) => each === booking.package),
  );
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field id="move-day" label="Pickup day">
        {(aria) => (
          <TextInput
            {...aria}
            type="date"
            required
            value={wanted.pickupDate}
            onChange={(event) => onChange({ ...wanted, pickupDate: event.target.value })}
          />
        )}
      </Field>
      <Field id="move-window" label="Window">
        {(aria) => (
          <Select
            {...aria}
            options={windows.map((each) => ({ value: each, label: WINDOW_NAMES[each] }))}
            value={wanted.window}
            onChange={(event) => onChange({ ...wanted, window: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
