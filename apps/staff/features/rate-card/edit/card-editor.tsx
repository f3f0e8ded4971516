import type { RateCards } from "@totetaxi/contracts/staff/rate-card";
import { Button } from "@totetaxi/ui/button";
import { Notice } from "@totetaxi/ui/notice";
import { showToast } from "@totetaxi/ui/toast";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useState } from "react";
import { api } from "../../api/api.ts";
import { useUnsaved } from "../../leaving/use-unsaved.ts";
import { cardPath } from "../../shell/links.ts";
import { Refused } from "../../shell/refused.tsx";
import { versionAfter } from "../card.ts";
import { sectionsOf } from "../leaves.ts";
import { CardSection } from "./card-section.tsx";
import { EditingContext } from "./draft-context.ts";
import { DraftGone } from "./draft-gone.tsx";
import { AirportList, ItemList, PeakList } from "./lists/card-lists.tsx";
import { WeekendDays } from "./lists/weekend-days.tsx";
import { type Draft, useDraft } from "./use-draft.ts";

type Props = {
  readonly all: RateCards;
  readonly draft: Draft;
  /** Somebody published or deleted it meanwhile: what is typed goes into a new one. */
  readonly isGone: boolean;
  readonly onTyped: (isTyped: boolean) => void;
  /** Puts the card into force; nothing is published that is not saved. */
  readonly onPublish: (isUnsaved: boolean) => void;
};

/** A draft, value by value and line by line. Nothing is priced on it until it is published. */
export function CardEditor({ all, draft, isGone, onTyped, onPublish }: Props) {
  const router = useRouter();
  const known = api.useUtils();
  const { typed, card, problems, isDirty, isOvertaken, take, change } = useDraft(draft);
  const [left, setLeft] = useState<ReadonlySet<string> | "all">(new Set());
  const next = versionAfter(all);
  useUnsaved(isDirty);
  useEffect(() => onTyped(isDirty), [isDirty, onTyped]);
  const save = api.rateCard.draft.useMutation({
    onSettled: () => known.rateCard.invalidate(),
    onSuccess: ({ version }) => {
      setLeft(new Set());
      if (version !== draft.version) router.replace(cardPath(version));
      showToast({ title: `The draft ${version} is saved`, tone: "good" });
    },
  });
  // What was refused because the draft is gone is said by who ended it.
  const error = isGone && save.variables?.revision !== undefined ? null : save.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [first] = problems.keys();
    if (first === undefined) {
      return save.mutate(isGone ? { card: { ...card, version: next } } : { card, revision: draft.revision });
    }
    setLeft("all");
    document.getElementById(first)?.focus();
  };
  const editing = {
    typed,
    change,
    problemOf: (field: string) => (left === "all" || left.has(field) ? problems.get(field) : undefined),
    leave: (field: string) => setLeft((before) => (before === "all" ? before : new Set([...before, field]))),
  };
  return (
    <EditingContext value={editing}>
      <form noValidate className="grid gap-6" onSubmit={submit}>
        {/* At the top: messages come from below, and would lie on it. */}
        <div className="sticky top-0 z-bar -mx-gutter flex flex-wrap items-center justify-end gap-3 border-b border-line bg-canvas px-gutter py-3">
          {isGone && <DraftGone version={draft.version} next={next} />}
          {isOvertaken && (
            <Notice tone="warning" role="alert" title="Somebody saved this draft meanwhile">
              <p>
                What you typed is still here. Save it in place of theirs, or look at theirs and type again.
              </p>
              <Button kind="secondary" size="small" className="mt-2" onClick={take}>
                Show what was saved
              </Button>
            </Notice>
          )}
          {error && !isOvertaken && <Refused error={error} />}
          <p role="status" className="mr-auto text-sm text-ink-soft">
            {isDirty ? "Not saved yet" : "All is saved"}
          </p>
          <Button type="submit" kind={isDirty ? "primary" : "secondary"} busy={save.isPending}>
            {isGone ? `Save as ${next}` : "Save the draft"}
          </Button>
          {!isGone && (
            <Button kind={isDirty ? "secondary" : "primary"} onClick={() => onPublish(isDirty)}>
              Publish
            </Button>
          )}
        </div>
        <div className="grid items-start gap-6 xl:grid-cols-2">
          {sectionsOf(draft.card).map((section) => (
            <CardSection key={section.path.join(".")} section={section} />
          ))}
        </div>
        <ItemList />
        <WeekendDays />
        <PeakList />
        <AirportList />
      </form>
    </EditingContext>
  );
}
