import { Part } from "../../shell/part.tsx";
import { useDetail } from "../booking-context.ts";
import { ChangeList } from "../change-list.tsx";

/** Who did what with this booking, its payments and its refunds, the latest first. */
export function AuditPart() {
  const { audit, people } = useDetail();
  return (
    <Part title="Audit">
      <ChangeList lines={audit} people={people} />
    </Part>
  );
}
