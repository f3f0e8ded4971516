import { buttonClass } from "@totetaxi/ui/button-class";
import { useMember } from "../session/member.ts";

/** Exactly the filtered bookings as a file. All of them at once are for admins. */
export function ExportLink({ query }: { readonly query: string }) {
  const { role } = useMember();
  if (query === "" && role !== "admin") {
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
