import { refusalOf } from "@totetaxi/contracts/refusal";
import { Button } from "@totetaxi/ui/button";
import { Field } from "@totetaxi/ui/field";
import { Notice } from "@totetaxi/ui/notice";
import { TextInput } from "@totetaxi/ui/text-input";
import type { ServiceDay } from "@totetaxi/values/service-day";
import { useState } from "react";
import { api } from "../api/api.ts";
import { useUnsaved } from "../leaving/use-unsaved.ts";

type Props = { readonly day: ServiceDay; readonly closed: string | null; readonly taken: number };

/** Closes a day or opens it again. What is booked stays, and that is said before. */
export function ClosingForm({ day, closed, taken }: Props) {
  const known = api.useUtils();
  const [because, setBecause] = useState("");
  const set = api.calendar.setBlackout.useMutation({
    onSuccess: () => setBecause(""),
    onSettled: () => known.calendar.invalidate(),
  });
  useUnsaved(closed === null && because.trim() !== "");
  const refused = set.error && (
    <Notice tone="danger" role="alert">
      {refusalOf(set.error).message}
    </Notice>
  );
  if (closed !== null) {
    return (
      <section aria-label="Closing" className="grid justify-items-start gap-4 border-t border-line pt-6">
        <h3 className="text-sm font-medium">Closed: {closed}</h3>
        {refused}
        <Button kind="secondary" busy={set.isPending} onClick={() => set.mutate({ day, closed: false })}>
          Open the day again
        </Button>
      </section>
    );
  }
  return (
    <form
      aria-label="Closing"
      className="grid justify-items-start gap-4 border-t border-line pt-6"
      onSubmit={(event) => {
        event.preventDefault();
        if (because.trim() !== "")
          set.mutate({ day, closed: true, because: because.trim(), bookings: taken });
      }}
    >
      <h3 className="text-sm font-medium">Close the day</h3>
      {taken > 0 && (
        <Notice tone="warning" title={`${taken} booked`}>
          {taken === 1 ? "It stays" : "They stay"}. Closing takes nothing new; somebody has to move what is
          booked.
        </Notice>
      )}
      {refused}
      <div className="w-full">
        <Field
          id="because"
          label="Why no van runs"
          hint="The office reads this; customers see that the day is closed."
        >
          {(aria) => (
            <TextInput
              {...aria}
              maxLength={200}
              value={because}
              onChange={(event) => setBecause(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Button type="submit" kind="danger" busy={set.isPending} disabled={because.trim() === ""}>
        Close the day
      </Button>
    </form>
  );
}
