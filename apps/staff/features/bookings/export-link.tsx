import { MOST_EXPORTED, type Totals } from "@totetaxi/contracts/staff/booking-list";
import { buttonClass } from "@totetaxi/ui/button-class";
import { useMember } from "../session/member.ts";

type Props = { readonly query: string; readonly totals: Totals | undefined };

/** Exactly the filtered bookings as a file. All of them at once, or more than a thousand, are for admins. */
export function ExportLink({ query, totals }: Props) {
  const { role } = useMember();
  const isMuch = totals !== undefined && (totals.capped || totals.count > MOST_EXPORTED);
  if ((query === "" || isMuch) && role !== "admin") {
    return <span className="text-xs text-ink-faint">Narrow the list to export it</span>;
  }
  return (
    <a
      href={`/api/export/bookings.csv${query}`}
      download="bookings.csv"
      className={buttonClass({ kind: "secondary", size: "small" })}
    >
      Export CSV
    </a>
  );
}
