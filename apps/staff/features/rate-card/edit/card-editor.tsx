import { refusalOf } from "@totetaxi/contracts/refusal";
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

type Props = {
  readonly draft: Draft;
  /** Told whether anything typed is on this screen only. */
  readonly onUnsaved: (isUnsaved: boolean) => void;
  /** Begin again from what somebody else has saved meanwhile. */
  readonly onAgain: () => void;
};

/**
 * A draft, value by value. Nothing is priced on it until it is published. What is typed stays, whatever others save: who
 * saves second is told.
 */
export function CardEditor({ draft, onUnsaved, onAgain }: Props) {
  const known = api.useUtils();
  const [card, setCard] = useState(draft.card);
  const [revision, setRevision] = useState(draft.revision);
  // Grows when rows come and go, so that no field keeps what was typed for another row.
  const [layout, setLayout] = useState(0);
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const save = api.rateCard.draft.useMutation({
    onSuccess: async (saved) => {
      setRevision(saved.revision);
      onUnsaved(false);
      await known.rateCard.invalidate();
      showToast({ title: "The draft is saved", tone: "good" });
    },
  });
  const change = (path: Path, value: string | number | undefined) => {
    const key = path.join(".");
    onUnsaved(true);
    const others = [...wrong].filter((each) => each !== key);
    setWrong(new Set(value === undefined ? [...others, key] : others));
    if (value !== undefined) setCard((before) => withValue(before, path, value));
  };
  const setPeaks = (peaks: Card["dateSurcharges"]["peak"]) => {
    onUnsaved(true);
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
        if (wrong.size === 0) save.mutate({ card, revision });
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
        {refusalOf(save.error).reason === "version_conflict" && (
          <Button kind="quiet" onClick={onAgain}>
            Show what was saved
          </Button>
        )}
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
