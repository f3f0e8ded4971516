import type { AuditLine, BookingAbout, Person } from "@totetaxi/contracts/staff/audit";
import { Button } from "@totetaxi/ui/button";
import { type Column, Table } from "@totetaxi/ui/table";
import { changeWords } from "../booking/change-words.ts";
import { Instant } from "../words/instant.tsx";
import { nameOf } from "../words/people.ts";
import { plainWords } from "../words/state-words.ts";
import { Subject } from "./subject.tsx";

type Narrow = (by: { by?: string; action?: string; subjectId?: string }) => void;

function columnsFor({ people, bookings, office, onNarrow }: Props): readonly Column<AuditLine>[] {
  return [
    { key: "at", head: "When", cell: ({ at }) => <Instant at={at} /> },
    {
      key: "by",
      head: "Who",
      cell: ({ by }) => (
        <Button
          kind="quiet"
          size="small"
          className="-my-1.5 px-0!"
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
          className="-my-1.5 px-0!"
          aria-label={`Only: ${plainWords(action)}`}
          onClick={() => onNarrow({ action })}
        >
          {plainWords(action)}
        </Button>
      ),
    },
    {
      key: "subject",
      head: "Subject",
      cell: ({ subjectId }) => <Subject id={subjectId} about={bookings} office={office} />,
    },
    {
      key: "change",
      head: "Before and after",
      cell: (line) => (
        <ul className="grid min-w-40 gap-0.5 text-xs break-words whitespace-normal">
          {changeWords(line).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      ),
    },
    { key: "ip", head: "From", isWide: true, cell: ({ ip }) => ip ?? "Here" },
  ];
}

type Props = {
  readonly lines: readonly AuditLine[];
  readonly people: readonly Person[];
  readonly bookings: readonly BookingAbout[];
  readonly office: readonly Person[];
  readonly busy: boolean;
  readonly onNarrow: Narrow;
};

/** Who did what, the latest first. Pressing a name or a deed shows only that. */
export function AuditTable(props: Props) {
  const { lines, busy } = props;
  return (
    <Table
      caption="Who did what"
      captionHidden
      columns={columnsFor(props)}
      rows={lines}
      rowKey={({ id }) => String(id)}
      busy={busy}
      empty="Nothing in the log is like this."
    />
  );
}
