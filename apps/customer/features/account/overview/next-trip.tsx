import { pickupHours } from "@totetaxi/pricing";
import { buttonClass } from "@totetaxi/ui/button-class";
import { Card } from "@totetaxi/ui/card";
import { WholeWords } from "@totetaxi/ui/whole-words";
import { formatDay } from "@totetaxi/values/service-day";
import Link from "next/link";
import { bookingPath } from "../../booking-page/booking-ref.ts";
import { accountApi } from "../account-api.ts";
import { Answered } from "../answered.tsx";
import { routeWords, tripName } from "../bookings/booking-words.ts";

/** The next time we come. */
export function NextTrip({ bookingId }: { readonly bookingId: string }) {
  const asked = accountApi.booking.get.useQuery({ bookingId });
  return (
    <section aria-labelledby="next-trip">
      <h2 id="next-trip" className="mb-3 text-sm text-ink-soft">
        Your next pickup
      </h2>
      <Answered asked={asked} noun="your next pickup" lines={["h-44 w-full rounded-lg"]}>
        {(booking) => (
          <Card tone="raised" pad="large" className="grid gap-5 sm:grid-cols-[1fr_auto] sm:items-end">
            <div className="grid gap-1">
              <p className="font-display text-2xl text-balance">
                <WholeWords text={formatDay(booking.pickupDate)} />
              </p>
              <p className="text-ink-soft">
                <WholeWords text={`${pickupHours(booking.window)}, delivered by 6 PM`} />
              </p>
              <p className="mt-2 break-words">
                {tripName(booking)}: {routeWords(booking)}
              </p>
            </div>
            <Link href={bookingPath(booking)} prefetch={false} className={buttonClass({ kind: "secondary" })}>
              View {booking.number}
            </Link>
          </Card>
        )}
      </Answered>
    </section>
  );
}
