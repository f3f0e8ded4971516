import { Badge } from "@totetaxi/ui/badge";
import { PageHead } from "../shell/page-head.tsx";
import { serviceWords, windowWords } from "../words/booking-words.ts";
import { dayWords, Instant } from "../words/instant.tsx";
import { StatusBadge } from "../words/status-badge.tsx";
import { BookingActs } from "./acts/booking-acts.tsx";
import { useDetail } from "./booking-context.ts";

/** Which booking it is, where it stands, and what can be done with it now. */
export function BookingHead() {
  const { booking, vip } = useDetail();
  return (
    <PageHead
      title={
        <span className="flex flex-wrap items-center gap-3">
          {booking.number}
          <StatusBadge status={booking.status} />
          {vip && <Badge tone="accent">VIP</Badge>}
        </span>
      }
      lead={
        <>
          {serviceWords(booking)} on {dayWords(booking.pickupDate)}, {windowWords(booking.window)}
          {booking.holdExpiresAt && (
            <>
              . Held until <Instant at={booking.holdExpiresAt} />
            </>
          )}
        </>
      }
      actions={<BookingActs />}
    />
  );
}
