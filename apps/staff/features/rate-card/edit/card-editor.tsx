import type { RateCards } from "@totetaxi/contracts/staff/rate-card";
import { Button } from "@totetaxi/ui/button";
import { showToast } from "@totetaxi/ui/toast";
import { useState } from "react";
import { api } from "../../api/api.ts";
import { Refused } from "../../shell/refused.tsx";
import { type Card, type Path, withValue } from "../card.ts";
import { sectionsOf } from "../leaves.ts";
import { CardSection } from "./card-section.tsx";

type Draft = RateCards["drafts"][number];

const PEAK = ["dateSurcharges", "peak"] as const;

function isPeak(path: Path): boolean {
  return path.length === 3 && path[0] === PEAK[0] && path[1] === PEAK[1];
}

function peaksOf(card: Card) {
  return card.dateSurcharges.peak;
}

/** A draft, value by value. Nothing is priced on it until it is published. */
export function CardEditor({ draft }: { readonly draft: Draft }) {
  const known = api.useUtils();
  const [card, setCard] = useState(draft.card);
  // Grows when rows come and go, so that no field keeps what was typed for another row.
  const [layout, setLayout] = useState(0);
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const save = api.rateCard.draft.useMutation({
    onSuccess: async () => {
      await known.rateCard.invalidate();
      showToast({ title: "The draft is saved", tone: "good" });
    },
  });
  const change = (path: Path, value: string | number | undefined) => {
    const key = path.join(".");
    const others = [...wrong].filter((each) => each !== key);
    setWrong(new Set(value === undefined ? [...others, key] : others));
    if (value !== undefined) setCard((before) => withValue(before, path, value));
  };
  const setPeaks = (peaks: Card["dateSurcharges"]["peak"]) => {
    setCard((before) => withValue(before, PEAK, peaks));
    setWrong(new Set());
    setLayout((before) => before + 1);
  };
  const addPeak = () => {
    const last = peaksOf(card).at(-1);
    if (last) setPeaks([...peaksOf(card), { ...last, name: "New peak" }]);
  };
  return (
    <form
      noValidate
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        if (wrong.size === 0) save.mutate({ card, revision: draft.revision });
        else document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus();
      }}
    >
      {sectionsOf(card).map((section) => (
        <CardSection
          key={`${layout}.${section.path.join(".")}`}
          section={section}
          onChange={change}
          onRemove={
            isPeak(section.path)
              ? () => setPeaks(peaksOf(card).filter((_, index) => index !== section.path[2]))
              : undefined
          }
        />
      ))}
      <div className="sticky bottom-0 flex flex-wrap items-center justify-end gap-3 border-t border-line bg-canvas py-4">
        {save.error && <Refused error={save.error} />}
        <Button kind="secondary" onClick={addPeak}>
          Add a peak date
        </Button>
        <Button type="submit" busy={save.isPending}>
          Save the draft
        </Button>
      </div>
    </form>
  );
}
