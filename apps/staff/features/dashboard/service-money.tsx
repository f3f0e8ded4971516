import type { Revenue } from "@totetaxi/contracts/staff/dashboard";
import { SERVICES } from "@totetaxi/pricing";
import { Price } from "@totetaxi/ui/price";
import { type Column, Table } from "@totetaxi/ui/table";
import Link from "next/link";
import { ledgerPath } from "../shell/links.ts";
import { serviceWords } from "../words/booking-words.ts";

type Row = Revenue["byService"][number];

/** This month's money by what was sold. */
export function ServiceMoney({ revenue: { span, byService } }: { readonly revenue: Revenue }) {
  const columns: readonly Column<Row>[] = [
    {
      key: "service",
      head: "Service",
      isRowHead: true,
      cell: ({ service }) => {
        const sold = SERVICES.find((each) => each === service);
        return (
          <Link href={ledgerPath({ ...span, ...(sold && { service: sold }) })}>
            {serviceWords({ service })}
          </Link>
        );
      },
    },
    { key: "gross", head: "Gross", isNumber: true, cell: ({ grossCents }) => <Price cents={grossCents} /> },
    {
      key: "refunds",
      head: "Refunds",
      isNumber: true,
      cell: ({ refundCents }) => <Price cents={refundCents} />,
    },
    { key: "net", head: "Net", isNumber: true, cell: ({ netCents }) => <Price cents={netCents} /> },
  ];
  return (
    <Table
      caption="This month by service"
      columns={columns}
      rows={byService}
      rowKey={({ service }) => service}
    />
  );
}
