import type { AuditLine, BookingAbout, Person } from "@totetaxi/contracts/staff/audit";
import { type Column, Table } from "@totetaxi/ui/table";
import { Instant } from "../words/instant.tsx";
import { Changes, Deed, Doer, type Narrow } from "./line-parts.tsx";
import { Subject } from "./subject.tsx";

function columnsFor({ people, bookings, office, onNarrow }: Props): readonly Column<AuditLine>[] {
  const doer = ({ by }: AuditLine) => <Doer by={by} people={people} office={office} onNarrow={onNarrow} />;
  const deed = ({ action }: AuditLine) => <Deed action={action} onNarrow={onNarrow} />;
  const subject = ({ subjectId }: AuditLine) => <Subject id={subjectId} about={bookings} office={office} />;
  return [
    { key: "at", head: "When", isWide: true, cell: ({ at }) => <Instant at={at} /> },
    { key: "by", head: "Who", isWide: true, cell: doer },
    { key: "action", head: "What", isWide: true, isRowHead: true, cell: deed },
    { key: "subject", head: "Subject", isWide: true, cell: subject },
    {
      key: "change",
      head: "Before and after",
      isWide: true,
      cell: (line) => <Changes line={line} />,
    },
    { key: "ip", head: "From", isWide: true, cell: ({ ip }) => ip ?? "Here" },
    {
      key: "all",
      head: "What was done",
      isNarrow: true,
      cell: (line) => (
        <div className="grid gap-x-6 gap-y-2 whitespace-normal sm:grid-cols-2 [&>*]:min-w-0">
          <div className="grid content-start justify-items-start gap-1">
            {deed(line)}
            <span className="flex flex-wrap items-baseline gap-x-2 text-xs text-ink-soft">
              {doer(line)}
              <Instant at={line.at} />
              {line.ip && <span className="text-ink-faint">from {line.ip}</span>}
            </span>
          </div>
          <div className="grid content-start gap-1.5 break-words">
            <div className="break-all">{subject(line)}</div>
            <Changes line={line} />
          </div>
        </div>
      ),
    },
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
