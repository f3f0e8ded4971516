import type { AuditLine, Person } from "@totetaxi/contracts/staff/audit";
import { Button } from "@totetaxi/ui/button";
import { changeWords } from "../booking/change-words.ts";
import { nameOf } from "../words/people.ts";
import { plainWords } from "../words/state-words.ts";

/** Leaves only the lines of somebody, or of one deed. */
export type Narrow = (by: { by?: string; action?: string }) => void;

type ChooseProps = { readonly label: string; readonly words: string; readonly onChoose: () => void };

/** A word of the log that shows only what has it too. */
function Choose({ label, words, onChoose }: ChooseProps) {
  return (
    <Button kind="quiet" size="small" className="-my-1.5 px-0!" aria-label={label} onClick={onChoose}>
      {words}
    </Button>
  );
}

type DoerProps = {
  readonly by: string;
  readonly people: readonly Person[];
  readonly office: readonly Person[];
  readonly onNarrow: Narrow;
};

/** Who did it; of two who are called the same, with the id that tells them apart. */
export function Doer({ by, people, office, onNarrow }: DoerProps) {
  const name = nameOf(by, people);
  const isShared = office.some((each) => each.name === name && each.id !== by);
  return (
    <span>
      <Choose label={`Only what ${name} did`} words={name} onChoose={() => onNarrow({ by })} />
      {isShared && <span className="block font-mono text-2xs text-ink-faint">{by}</span>}
    </span>
  );
}

type DeedProps = { readonly action: string; readonly onNarrow: Narrow };

export function Deed({ action, onNarrow }: DeedProps) {
  const words = plainWords(action);
  return <Choose label={`Only: ${words}`} words={words} onChoose={() => onNarrow({ action })} />;
}

/** What was before, and what is after. */
export function Changes({ line }: { readonly line: AuditLine }) {
  return (
    <ul className="grid min-w-40 gap-0.5 text-xs break-words whitespace-normal">
      {changeWords(line).map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
