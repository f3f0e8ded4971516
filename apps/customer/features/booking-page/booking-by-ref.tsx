import type { BookingRef, BookingView } from "@totetaxi/contracts/booking";
import { refusalOf } from "@totetaxi/contracts/refusal";
import { Button } from "@totetaxi/ui/button";
import { Notice } from "@totetaxi/ui/notice";
import { WholeWords } from "@totetaxi/ui/whole-words";
import type { ReactNode } from "react";
import { useBookingWatch } from "../booking/payment/use-booking-watch.ts";
import { WizardLoading } from "../booking/wizard/wizard-loading.tsx";
import { PhoneLink } from "../site/phone-link.tsx";
import { BookingDetail } from "./booking-detail.tsx";

type Props = {
  readonly bookingRef: BookingRef;
  /** What the page around it adds. */
  readonly more?: (booking: BookingView) => ReactNode;
};

/** A booking for whoever may open it, kept up to date while it waits for its payment. */
export function BookingByRef({ bookingRef, more }: Props) {
  const { data: booking, error, refetch, isFetching } = useBookingWatch(bookingRef);
  if (booking) return <BookingDetail booking={booking} bookingRef={bookingRef} more={more} />;
  if (!error) return <WizardLoading />;
  const { reason, message } = refusalOf(error);
  const isUnknown = reason === "not_found" || reason === "invalid";
  const isLink = "accessToken" in bookingRef;
  return (
    <div className="grid max-w-xl gap-6">
      <h1 className="font-display text-3xl font-light">
        {isUnknown ? `We do not know this ${isLink ? "link" : "booking"}` : "Your booking is safe with us"}
      </h1>
      <Notice
        tone="warning"
        role="alert"
        title={isUnknown ? "No booking belongs to this address." : "We cannot show it just now."}
      >
        <p>
          {isUnknown ? (
            isLink ? (
              "Please check that the whole link from your e-mail was copied."
            ) : (
              "Perhaps it was made with another account."
            )
          ) : (
            <WholeWords text={message} />
          )}{" "}
          Or call <PhoneLink />.
        </p>
        {!isUnknown && (
          <Button kind="secondary" size="small" busy={isFetching} onClick={() => void refetch()}>
            Try again
          </Button>
        )}
      </Notice>
    </div>
  );
}
