import type { Revenue } from "@totetaxi/contracts/staff/dashboard";
import { SERVICES } from "@totetaxi/pricing";
import { type Column, Table } from "@totetaxi/ui/table";
import Link from "next/link";
import { ledgerPath } from "../shell/links.ts";
import { TEXT_LINK } from "../shell/text-link.ts";
import { serviceWords } from "../words/booking-words.ts";
import { InAndBack } from "./in-and-back.tsx";
import { MONEY_COLUMNS } from "./money-columns.tsx";

type Row = Revenue["byService"][number];

/** This month's money by what was sold. */
export function ServiceMoney({ revenue: { span, byService } }: { readonly revenue: Revenue }) {
  const columns: readonly Column<Row>[] = [
    {
      key: "service",
      head: "Service",
      isRowHead: true,
      cell: ({ service, ...money }) => {
        const sold = SERVICES.find((each) => each === service);
        return (
          <>
            <Link href={ledgerPath({ ...span, ...(sold && { service: sold }) })} className={TEXT_LINK}>
              {serviceWords({ service })}
            </Link>
            <InAndBack {...money} />
          </>
        );
      },
    },
    ...MONEY_COLUMNS,
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
