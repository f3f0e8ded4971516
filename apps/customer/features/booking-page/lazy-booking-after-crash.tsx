import { lazy, Suspense } from "react";

const BookingAfterCrash = lazy(() =>
  import("./booking-after-crash.tsx").then(
    (loaded) => ({ default: loaded.BookingAfterCrash }),
    // Without a network there is no news of a booking, and what the page says about it stands.
    () => ({ default: () => null }),
  ),
);

/** No page carries what only a broken one needs. */
export function LazyBookingAfterCrash() {
  return (
    <Suspense>
      <BookingAfterCrash />
    </Suspense>
  );
}
