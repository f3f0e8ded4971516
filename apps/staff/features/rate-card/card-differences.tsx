import type { CardDifferences as Differences } from "@totetaxi/contracts/staff/rate-card";
import { Price } from "@totetaxi/ui/price";
import { Skeleton } from "@totetaxi/ui/skeleton";
import { type Column, Table } from "@totetaxi/ui/table";
import { isServiceDay } from "@totetaxi/values/service-day";
import { api } from "../api/api.ts";
import { QueryError } from "../shell/query-error.tsx";
import { dayWords } from "../words/instant.tsx";
import { kindAt, pathWords, typedOf } from "./leaves.ts";

type Line = Differences["lines"][number];

function Value({ path, value }: { readonly path: readonly string[]; readonly value: Line["from"] }) {
  if (value === null) return <span className="text-ink-faint">not there</span>;
  if (typeof value === "boolean") return value ? "Yes" : "No";
  const kind = kindAt(path, value);
  if (kind === "cents") return <Price cents={Number(value)} />;
  if (typeof value === "string" && isServiceDay(value)) return dayWords(value);
  return typedOf(kind, value) + (kind === "percent" ? "%" : "");
}

/** How much more or less; only between two amounts. */
function Change({ path, from, to }: Line) {
  if (typeof from !== "number" || typeof to !== "number" || kindAt(path, to) !== "cents") return null;
  return (
    <>
      {to > from ? "+" : "−"}
      <Price cents={Math.abs(to - from)} />
    </>
  );
}

/** What another card would change, line by line. */
export function CardDifferences({ from, to }: { readonly from: string; readonly to: string }) {
  const { data, error, refetch } = api.rateCard.compare.useQuery({ from, to });
  const columns: readonly Column<Line>[] = [
    { key: "path", head: "Line", isRowHead: true, cell: ({ path }) => pathWords(path) },
    { key: "from", head: from, isNumber: true, cell: (line) => <Value path={line.path} value={line.from} /> },
    { key: "to", head: to, isNumber: true, cell: (line) => <Value path={line.path} value={line.to} /> },
    { key: "change", head: "Change", isNumber: true, cell: (line) => <Change {...line} /> },
  ];
  if (error && !data) return <QueryError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label="Comparing the cards" />;
  return (
    <Table
      caption={`${from} and ${to}, line by line`}
      captionHidden
      columns={columns}
      rows={data.lines.filter(({ path }) => path[0] !== "version")}
      rowKey={({ path }) => path.join("/")}
      height="max-h-[45dvh]"
      empty="Nothing but the name."
    />
  );
}
