"use client";
import { buttonClass } from "@totetaxi/ui/button";
import { LazyBookingAfterCrash } from "../features/booking-page/lazy-booking-after-crash.tsx";
import { PhoneLink } from "../features/site/phone-link.tsx";
import { PlainPage } from "../features/site/plain-page.tsx";

/** A page broke. What the visitor entered is kept in the browser, and a booking stands on the server. */
export default function BrokenPage({ reset }: { reset: () => void }) {
  return (
    <PlainPage title="This page stumbled. Your booking did not.">
      <p>
        Nothing you entered or paid is lost: your booking is kept by our server, not by this page. Please try
        again, or call us at <PhoneLink /> and we will look at it together.
      </p>
      <LazyBookingAfterCrash />
      <button type="button" className={buttonClass()} onClick={reset}>
        Try again
      </button>
    </PlainPage>
  );
}
