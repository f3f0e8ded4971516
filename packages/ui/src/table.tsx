"use client";
import { type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";
import { openRow } from "./open-row.ts";
import { TableHead } from "./table-head.tsx";

export type Column<Row> = {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Amounts and counts stand at the right, in figures of equal width. */
  readonly isNumber?: boolean;
  /** What a row is called by: read before its other cells. */
  readonly isRowHead?: boolean;
  /** Only on a window of 1280 px or more: nothing that is needed to choose a row. */
  readonly isWide?: boolean;
  /** Only on a window of 640 px or more. */
  readonly isTablet?: boolean;
  /** Only on a window under 1280 px: what the wide columns say, in one that wraps. */
  readonly isNarrow?: boolean;
  /** How the rows stand by this column; given, its head is a button. */
  readonly sorted?: "ascending" | "descending" | "none";
};

type Props<Row> = {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly onSort?: (key: string) => void;
  /** New rows are on their way; the present ones stay. */
  readonly busy?: boolean;
  /** In place of rows when there are none. */
  readonly empty?: ReactNode;
  /** Sums beneath the rows, by the key of their column. */
  readonly foot?: Readonly<Record<string, ReactNode>> | undefined;
  /** A class with the table's greatest height, when it is to scroll under its own head. */
  readonly height?: string;
};

type Shown = Pick<Column<never>, "isWide" | "isTablet" | "isNarrow">;

/** On which windows a column's cells are seen. */
export function shownOn({ isWide, isTablet, isNarrow }: Shown): string {
  return classNames(isWide && "max-xl:hidden", isTablet && "max-sm:hidden", isNarrow && "xl:hidden");
}

/**
 * Dense rows for the office. It scrolls in itself, sideways on a phone, so that the page never does, and its head stays
 * in sight.
 */
export function Table<Row>(props: Props<Row>) {
  const {
    caption,
    captionHidden = false,
    columns,
    rows,
    rowKey,
    onSort,
    busy = false,
    empty,
    foot,
    height,
  } = props;
  const captionId = useId();
  return (
    <section
      aria-labelledby={captionId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keys that scroll it
      tabIndex={0}
      className={classNames(
        "scroll-pt-12 overflow-auto overscroll-x-contain rounded-lg border border-line bg-paper",
        height,
      )}
    >
      <table
        aria-busy={busy}
        className={classNames("w-full border-separate border-spacing-0 text-sm", busy && "opacity-60")}
      >
        <caption
          id={captionId}
          className={captionHidden ? "sr-only" : "px-4 pt-4 pb-3 text-left font-display text-lg"}
        >
          {caption}
        </caption>
        <TableHead columns={columns} onSort={onSort} />
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              onClick={openRow}
              className="group transition-colors hover:bg-trim-soft has-[th_a]:cursor-pointer"
            >
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
          {rows.length === 0 && empty && (
            <tr>
              {/* The table is frame enough. */}
              <td colSpan={columns.length} className="p-6 text-center [&>*]:border-0 [&>*]:py-6">
                {empty}
              </td>
            </tr>
          )}
        </tbody>
        {foot && (
          <tfoot>
            <tr>
              {columns.map(({ key, isNumber = false, ...shown }, at) => (
                <td
                  key={key}
                  className={classNames(
                    shownOn(shown),
                    "sticky bottom-0 border-t border-line-strong bg-sunken px-3 py-2.5 font-medium xl:px-4 whitespace-nowrap",
                    isNumber ? "text-right tabular-nums" : "text-left",
                  )}
                >
                  {foot[key] ?? (at === 0 && "Total")}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const className = classNames(
    "border-b border-line px-3 py-2.5 align-top xl:px-4 whitespace-nowrap group-last:border-b-0 [&>a]:-my-0.5 [&>a]:inline-block [&>a]:py-0.5 [&>a]:underline [&>a]:decoration-line-strong [&>a]:underline-offset-4",
    column.isNumber ? "text-right tabular-nums" : "text-left",
    shownOn(column),
  );
  if (!column.isRowHead) return <td className={className}>{column.cell(row)}</td>;
  return (
    <th scope="row" className={classNames(className, "font-medium")}>
      {column.cell(row)}
    </th>
  );
}
