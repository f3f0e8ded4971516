import type { BookingDetail } from "@totetaxi/contracts/staff/booking-detail";
import { Notice } from "@totetaxi/ui/notice";
import { ChangeList } from "../change-list.tsx";

/** `isOver`: what they did leaves nothing of this to be done. */
type Props = { readonly seen: BookingDetail; readonly now: BookingDetail; readonly isOver?: boolean };

/** Somebody else was faster: who, and what they changed. */
export function Conflict({ seen, now, isOver = false }: Props) {
  const last = Math.max(0, ...seen.audit.map(({ id }) => id));
  const since = now.audit.filter(({ id }) => id > last);
  return (
    <Notice tone="warning" role="alert" title="Somebody changed this booking meanwhile">
      <ChangeList lines={since} people={now.people} />
      {!isOver && <p>What you entered is still here. Press again to save it on top of theirs.</p>}
    </Notice>
  );
}
