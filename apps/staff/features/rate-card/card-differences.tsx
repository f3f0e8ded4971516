import type { CardDifferences as Differences } from "@totetaxi/contracts/staff/rate-card";
import { Price } from "@totetaxi/ui/price";
import { Skeleton } from "@totetaxi/ui/skeleton";
import { type Column, Table } from "@totetaxi/ui/table";
import { api } from "../api/api.ts";
import { Part } from "../shell/part.tsx";
import { QueryError } from "../shell/query-error.tsx";
import { isMoney, pathWords } from "./leaves.ts";

type Line = Differences["lines"][number];

function Value({ path, value }: { readonly path: string; readonly value: Line["from"] }) {
  if (value === null) return <span className="text-ink-faint">not there</span>;
  return typeof value === "number" && isMoney(path) ? <Price cents={value} /> : String(value);
}

/** What another card would change, line by line. */
export function CardDifferences({ from, to }: { readonly from: string; readonly to: string }) {
  const { data, error, refetch } = api.rateCard.compare.useQuery({ from, to });
  const columns: readonly Column<Line>[] = [
    { key: "path", head: "Line", isRowHead: true, cell: ({ path }) => pathWords(path) },
    { key: "from", head: from, isNumber: true, cell: (line) => <Value path={line.path} value={line.from} /> },
    { key: "to", head: to, isNumber: true, cell: (line) => <Value path={line.path} value={line.to} /> },
  ];
  return (
    <Part title={`What differs from ${from}`}>
      {error && !data && <QueryError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton label="Comparing the cards" />}
      {data && (
        <Table
          caption={`${from} and ${to}, line by line`}
          captionHidden
          columns={columns}
          rows={data.lines.filter(({ path }) => path !== "version")}
          rowKey={({ path }) => path}
          empty="Nothing but the name."
        />
      )}
    </Part>
  );
}
