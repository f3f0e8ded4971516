import type { AuditLine, Person } from "@totetaxi/contracts/staff/audit";
import { Button } from "@totetaxi/ui/button";
import { type Column, Table } from "@totetaxi/ui/table";
import { changeWords } from "../booking/change-words.ts";
import { Instant } from "../words/instant.tsx";
import { nameOf } from "../words/people.ts";
import { plainWords } from "../words/state-words.ts";
import { SubjectLink } from "./subject-link.tsx";

type Narrow = (by: { by?: string; action?: string; subjectId?: string }) => void;

function columnsFor(people: readonly Person[], onNarrow: Narrow): readonly Column<AuditLine>[] {
  return [
    { key: "at", head: "When", cell: ({ at }) => <Instant at={at} /> },
    {
      key: "by",
      head: "Who",
      cell: ({ by }) => (
        <Button
          kind="quiet"
          size="small"
          className="px-0!"
          aria-label={`Only what ${nameOf(by, people)} did`}
          onClick={() => onNarrow({ by })}
        >
          {nameOf(by, people)}
        </Button>
      ),
    },
    {
      key: "action",
      head: "What",
      isRowHead: true,
      cell: ({ action }) => (
        <Button
          kind="quiet"
          size="small"
          className="px-0!"
          aria-label={`Only: ${plainWords(action)}`}
          onClick={() => onNarrow({ action })}
        >
          {plainWords(action)}
        </Button>
      ),
    },
    { key: "subject", head: "Subject", cell: ({ subjectId }) => <SubjectLink id={subjectId} /> },
    {
      key: "change",
      head: "Before and after",
      cell: (line) => (
        <ul className="grid gap-0.5 text-xs whitespace-normal">
          {changeWords(line).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      ),
    },
    { key: "ip", head: "From", cell: ({ ip }) => ip ?? "Here" },
  ];
}

type Props = {
  readonly lines: readonly AuditLine[];
  readonly people: readonly Person[];
  readonly busy: boolean;
  readonly onNarrow: Narrow;
};

/** Who did what, the latest first. Pressing a name or a deed shows only that. */
export function AuditTable({ lines, people, busy, onNarrow }: Props) {
  return (
    <Table
      caption="Who did what"
      captionHidden
      columns={columnsFor(people, onNarrow)}
      rows={lines}
      rowKey={({ id }) => String(id)}
      busy={busy}
      empty="Nothing in the log is like this."
    />
  );
}
