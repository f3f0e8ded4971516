import { classNames } from "./class-names.ts";
import { CHEVRON_DOWN, Icon } from "./icon.tsx";
import { type Column, shownOn } from "./table.tsx";

type Head = Pick<Column<never>, "key" | "head" | "isNumber" | "isWide" | "isTablet" | "isNarrow" | "sorted">;
type Props = { readonly columns: readonly Head[]; readonly onSort: ((key: string) => void) | undefined };

const ARROWS = { ascending: "rotate-180", descending: "", none: "opacity-30" } as const;

export function TableHead({ columns, onSort }: Props) {
  return (
    <thead>
      <tr>
        {columns.map(({ key, head, isNumber = false, sorted, ...shown }) => (
          <th
            key={key}
            scope="col"
            aria-sort={sorted}
            className={classNames(
              "sticky top-0 z-bar border-b border-line-strong bg-sunken px-3 text-xs xl:px-4 font-medium whitespace-nowrap text-ink-soft",
              isNumber ? "text-right" : "text-left",
              shownOn(shown),
            )}
          >
            {sorted && onSort ? (
              <button
                type="button"
                onClick={() => onSort(key)}
                className="inline-flex min-h-10 items-center gap-1 rounded-sm hover:text-ink focus-visible:outline-offset-0"
              >
                {head}
                <Icon path={CHEVRON_DOWN} className={classNames("size-3.5", ARROWS[sorted])} />
              </button>
            ) : (
              <span className="inline-flex min-h-10 items-center">{head}</span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
