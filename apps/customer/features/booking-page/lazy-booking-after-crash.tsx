import dynamic from "next/dynamic";

/** No page carries what only a broken one needs. */
export const LazyBookingAfterCrash = dynamic(
  () => import("./booking-after-crash.tsx").then(({ BookingAfterCrash }) => BookingAfterCrash),
  { ssr: false },
);
