import type { CustomerRow } from "@totetaxi/contracts/staff/customer";
import { Badge } from "@totetaxi/ui/badge";
import { EmptyState } from "@totetaxi/ui/empty-state";
import { Price } from "@totetaxi/ui/price";
import { type Column, Table } from "@totetaxi/ui/table";
import Link from "next/link";
import { ClearButton } from "../filter/clear-button.tsx";
import { TEXT_LINK } from "../shell/text-link.ts";
import { phoneWords } from "../words/contact-links.tsx";
import { Instant } from "../words/instant.tsx";

const COLUMNS: readonly Column<CustomerRow>[] = [
  {
    key: "name",
    head: "Name",
    isRowHead: true,
    cell: ({ customerId, name, email, vip }) => (
      <div className="max-w-44 sm:max-w-80">
        <span className="flex items-center gap-2">
          <Link
            href={`/customers/${customerId}`}
            className={`${TEXT_LINK} min-w-0 break-words whitespace-normal`}
          >
            {name || email}
          </Link>
          {vip && <Badge tone="accent">VIP</Badge>}
        </span>
        <span className="block truncate text-xs font-normal text-ink-faint">{email}</span>
      </div>
    ),
  },
  { key: "phone", head: "Phone", cell: ({ phone }) => phoneWords(phone) },
  { key: "since", head: "Since", isWide: true, cell: ({ createdAt }) => <Instant at={createdAt} /> },
  { key: "bookings", head: "Bookings", isNumber: true, cell: ({ bookings }) => bookings },
  { key: "spent", head: "Spent", isNumber: true, cell: ({ spentCents }) => <Price cents={spentCents} /> },
];

type Props = {
  readonly rows: readonly CustomerRow[];
  readonly busy: boolean;
  /** Takes every filter away; left out when there is none. */
  readonly onClear: (() => void) | undefined;
};

/** Bookings that were paid, and what the ledger says they brought. */
export function CustomerTable({ rows, busy, onClear }: Props) {
  return (
    <Table
      caption="Customers"
      captionHidden
      columns={COLUMNS}
      rows={rows}
      rowKey={({ customerId }) => customerId}
      busy={busy}
      height="max-h-[70dvh]"
      empty={
        <EmptyState title="No customers" action={onClear && <ClearButton onClear={onClear} />}>
          {onClear ? "Nobody is like this. Try a wider filter." : "Nobody has opened an account yet."}
        </EmptyState>
      }
    />
  );
}
