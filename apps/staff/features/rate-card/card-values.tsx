import { specialtyItemsOf } from "@totetaxi/pricing";
import { Price } from "@totetaxi/ui/price";
import { type Column, Table } from "@totetaxi/ui/table";
import { Facts } from "../shell/facts.tsx";
import { Part } from "../shell/part.tsx";
import { dayWords } from "../words/instant.tsx";
import { plainWords } from "../words/state-words.ts";
import type { Card } from "./card.ts";
import { sectionsOf, typedOf } from "./leaves.ts";

type Peak = Card["dateSurcharges"]["peak"][number];

const PEAK_COLUMNS: readonly Column<Peak>[] = [
  { key: "name", head: "Peak", isRowHead: true, cell: ({ name }) => name },
  { key: "from", head: "First day", cell: ({ from }) => dayWords(from) },
  { key: "to", head: "Last day", cell: ({ to }) => dayWords(to) },
  {
    key: "move",
    head: "Mini move",
    isNumber: true,
    cell: ({ miniMoveCents }) => <Price cents={miniMoveCents} />,
  },
  {
    key: "delivery",
    head: "Delivery",
    isNumber: true,
    cell: ({ standardDeliveryCents }) => <Price cents={standardDeliveryCents} />,
  },
];

/** A card that is published: to be read. */
export function CardValues({ card }: { readonly card: Card }) {
  const { dateSurcharges, airportTransfer } = card;
  const airports = Object.entries(airportTransfer.airports);
  return (
    <>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        {sectionsOf(card).map(({ title, path, leaves }) => (
          <Part key={path.join(".")} title={title}>
            <Facts
              facts={leaves.map(({ label, kind, value }) => ({
                name: label,
                value: kind === "cents" ? <Price cents={Number(value)} /> : typedOf(kind, value),
              }))}
            />
          </Part>
        ))}
        <Part title="Specialty items, each">
          <Facts
            facts={specialtyItemsOf(card).map(({ label, cents }) => ({
              name: label,
              value: <Price cents={cents} />,
            }))}
          />
        </Part>
        <Part title="Days and airports">
          <Facts
            facts={[
              {
                name: "Weekend days",
                value: dateSurcharges.weekend.days.map(plainWords).join(", ") || "None",
              },
              ...airports.map(([code, { terminals, zip }]) => ({
                name: code,
                value: `Terminals ${terminals.join(", ")}; ZIP ${zip}`,
              })),
            ]}
          />
        </Part>
      </div>
      <Part title="Date surcharges, peaks">
        <Table
          caption="Peaks"
          captionHidden
          columns={PEAK_COLUMNS}
          rows={dateSurcharges.peak}
          rowKey={({ name, from }) => `${name} ${from}`}
          empty="None."
        />
      </Part>
    </>
  );
}
