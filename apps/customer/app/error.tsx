"use client";
import { buttonClass } from "@totetaxi/ui/button-class";
import { LazyBookingAfterCrash } from "../features/booking-page/lazy-booking-after-crash.tsx";
import { PhoneLink } from "../features/site/phone-link.tsx";
import { PlainPage } from "../features/site/plain-page.tsx";

/**
 * Only a page that is loaded anew asks again for a file that did not come. Without a network this one is kept: it has
 * the phone number, and the browser's own has not.
 */
function startAgain(reset: () => void): void {
  if (navigator.onLine) window.location.reload();
  else reset();
}

/** A page broke. What the visitor entered is kept in the browser, and a booking stands on the server. */
export default function BrokenPage({ reset }: { reset: () => void }) {
  return (
    <PlainPage title="This page stumbled. Your booking did not.">
      <p>
        Nothing you entered or paid is lost: your booking is kept by our server, not by this page. Please try
        again, or call us at <PhoneLink /> and we will look at it together.
      </p>
      <LazyBookingAfterCrash />
      <button type="button" className={buttonClass()} onClick={() => startAgain(reset)}>
        Try again
      </button>
    </PlainPage>
  );
}
