import type { RateCards } from "@totetaxi/contracts/staff/rate-card";
import { Dialog } from "@totetaxi/ui/dialog";
import { Field } from "@totetaxi/ui/field";
import { Notice } from "@totetaxi/ui/notice";
import { TextInput } from "@totetaxi/ui/text-input";
import { showToast } from "@totetaxi/ui/toast";
import { isServiceDay, newYorkInstant } from "@totetaxi/values/service-day";
import { type FormEvent, useState } from "react";
import { api } from "../api/api.ts";
import { ActFoot } from "../booking/acts/act-foot.tsx";
import { Refused } from "../shell/refused.tsx";
import { CardDifferences } from "./card-differences.tsx";
import { cardsAround } from "./card-order.ts";
import { TakenOver } from "./taken-over.tsx";

type Props = {
  readonly all: RateCards;
  readonly version: string;
  readonly revision: number;
  /** Whether something was typed that the draft does not have yet. */
  readonly isUnsaved: boolean;
  readonly onClose: () => void;
};

/** Puts a draft into force, at once or on a day in New York. */
export function PublishDialog({ all, version, revision, isUnsaved, onClose }: Props) {
  const known = api.useUtils();
  const [day, setDay] = useState("");
  const publish = api.rateCard.publish.useMutation({
    onSuccess: async () => {
      await known.rateCard.invalidate();
      showToast({ title: `${version} is published`, tone: "good" });
      onClose();
    },
  });
  const effectiveFrom = isServiceDay(day) ? newYorkInstant(day, 0).toISOString() : undefined;
  const { before, after } = cardsAround(all, effectiveFrom);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    publish.mutate({ version, revision, ...(effectiveFrom && { effectiveFrom }) });
  };
  return (
    <Dialog title={`Publish ${version}?`} size="wide" onClose={onClose}>
      <form className="grid gap-4" onSubmit={submit}>
        <p className="text-sm">
          From then on it never changes, and new prices are made on it. Bookings that were made before keep
          theirs.
        </p>
        <Field
          id="effective-from"
          label="In force from"
          hint="That day at midnight in New York. Empty: at once."
        >
          {(aria) => (
            <TextInput {...aria} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
          )}
        </Field>
        <p className="text-sm">It takes over from {before}. What changes then:</p>
        <CardDifferences from={before} to={version} />
        {after.length > 0 && <TakenOver version={version} by={after} />}
        {isUnsaved && (
          <Notice tone="warning" title="Not everything is saved">
            Save the draft first: what you have typed since would not be on the card.
          </Notice>
        )}
        {publish.error && <Refused error={publish.error} />}
        <ActFoot label="Publish" busy={publish.isPending} disabled={isUnsaved} onClose={onClose} />
      </form>
    </Dialog>
  );
}
