"use client";
import { Badge } from "@totetaxi/ui/badge";
import { EmptyState } from "@totetaxi/ui/empty-state";
import { LoadMore } from "@totetaxi/ui/load-more";
import { Price } from "@totetaxi/ui/price";
import { type Column, Table } from "@totetaxi/ui/table";
import { useState } from "react";
import style from "./kit.module.css";
import { Section, Specimen } from "./section.tsx";

type Row = { readonly number: string; readonly name: string; readonly to: string; readonly cents: number };

const PLACES = ["Southampton", "Montauk", "Sag Harbor", "Amagansett"];
const NAMES = ["Eleanor Whitcombe", "Grace Hopper", "Theo Marsh", "Ada Byron", "Ines Duarte"];
const ROWS: readonly Row[] = Array.from({ length: 14 }, (_, index) => ({
  number: `TT-${String(100_118 + index)}`,
  name: NAMES[index % NAMES.length] ?? "",
  to: PLACES[index % PLACES.length] ?? "",
  cents: [99_500, 225_000, 28_500, 249_000, 1_172_350][index % 5] ?? 0,
}));

type Direction = "ascending" | "descending";

const columns = (sorted: Direction): readonly Column<Row>[] => [
  {
    key: "number",
    head: "Booking",
    cell: ({ number }) => <a href={`#${number}`}>{number}</a>,
    isRowHead: true,
  },
  { key: "name", head: "Customer", cell: ({ name }) => name },
  { key: "to", head: "To", cell: ({ to }) => to },
  { key: "status", head: "Status", cell: () => <Badge tone="good">Paid</Badge> },
  { key: "total", head: "Total", cell: ({ cents }) => <Price cents={cents} />, isNumber: true, sorted },
];

const PAGE = 6;

export function Lists() {
  const [sorted, setSorted] = useState<Direction>("ascending");
  const [shown, setShown] = useState(PAGE);
  const sign = sorted === "ascending" ? 1 : -1;
  const rows = ROWS.slice(0, shown).toSorted((one, other) => sign * (one.cents - other.cents));
  return (
    <Section
      id="lists"
      title="Tables"
      lead="Dense, for the office. A table scrolls in itself and keeps its head in sight; the page never moves sideways."
    >
      <Specimen name="Table">
        <Table
          caption="Sample bookings"
          columns={columns(sorted)}
          rows={rows}
          rowKey={({ number }) => number}
          height={style.tall}
          onSort={() => setSorted(sorted === "ascending" ? "descending" : "ascending")}
        />
        <LoadMore
          noun="bookings"
          shown={rows.length}
          total={ROWS.length}
          hasMore={rows.length < ROWS.length}
          busy={false}
          onMore={() => setShown(shown + PAGE)}
        />
      </Specimen>
      <Specimen name="Table, empty">
        <Table
          caption="Bookings of a day without any"
          captionHidden
          columns={columns(sorted)}
          rows={[]}
          rowKey={({ number }) => number}
          empty={<EmptyState title="A quiet day">Nothing is booked for this morning.</EmptyState>}
        />
      </Specimen>
    </Section>
  );
}
