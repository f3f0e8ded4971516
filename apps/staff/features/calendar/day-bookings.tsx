import { Skeleton } from "@totetaxi/ui/skeleton";
import type { ServiceDay } from "@totetaxi/values/service-day";
import { api } from "../api/api.ts";
import { bookingPath, bookingsPath } from "../shell/links.ts";
import { QueryError } from "../shell/query-error.tsx";
import { Line } from "../today/line.tsx";
import { Part } from "../today/part.tsx";
import { serviceWords, windowWords } from "../words/booking-words.ts";
import { StatusBadge } from "../words/status-badge.tsx";

/** Everything that was booked for a day, whatever became of it. */
export function DayBookings({ day }: { readonly day: ServiceDay }) {
  const { data, error, refetch } = api.booking.list.useQuery({ from: day, to: day });
  if (error && !data) return <QueryError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label="Loading the bookings" />;
  return (
    <Part
      title="Booked"
      count={data.totals?.count ?? data.bookings.length}
      shown={data.bookings.length}
      none="Nothing is booked for this day."
      all={{ href: bookingsPath({ from: day, to: day }), words: "All in the list" }}
    >
      {data.bookings.map((booking) => (
        <Line
          key={booking.bookingId}
          href={bookingPath(booking.bookingId)}
          name={booking.number}
          detail={`${booking.name}, ${serviceWords(booking)}, ${windowWords(booking.window)}`}
          end={<StatusBadge status={booking.status} />}
        />
      ))}
    </Part>
  );
}
