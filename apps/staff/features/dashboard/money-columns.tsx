import { Price } from "@totetaxi/ui/price";
import type { Column } from "@totetaxi/ui/table";

type Money = { readonly grossCents: number; readonly refundCents: number; readonly netCents: number };

/** What came in, what went back and what is left; a phone has room for the last of them only. */
export const MONEY_COLUMNS: readonly Column<Money>[] = [
  {
    key: "gross",
    head: "Gross",
    isNumber: true,
    isTablet: true,
    cell: ({ grossCents }) => <Price cents={grossCents} />,
  },
  {
    key: "refunds",
    head: "Refunds",
    isNumber: true,
    isTablet: true,
    cell: ({ refundCents }) => <Price cents={refundCents} />,
  },
  { key: "net", head: "Net", isNumber: true, cell: ({ netCents }) => <Price cents={netCents} /> },
];
