import type { BookingRef } from "@totetaxi/contracts/booking";
import type { PaymentAccess } from "@totetaxi/contracts/payment";
import { StepHeading } from "../form/step-heading.tsx";
import { PayBooking } from "../payment/pay-booking.tsx";
import { useWizard } from "../wizard/wizard-context.ts";

type Props = { readonly bookingRef: BookingRef; readonly access: PaymentAccess | undefined };

/** The payment, as the end of the wizard. */
export function PayOrder({ bookingRef, access }: Props) {
  const { dispatch, confirm } = useWizard();
  return (
    <div className="grid min-w-0 content-start gap-6">
      <StepHeading title="Payment" />
      <button
        type="button"
        className="justify-self-start py-2 text-sm underline decoration-line-strong underline-offset-4"
        onClick={() => dispatch({ type: "step_opened", step: "review" })}
      >
        Back to the review
      </button>
      <PayBooking
        bookingRef={bookingRef}
        access={access}
        onPaid={(booking) => confirm({ booking, bookingRef })}
        onBookAgain={() => dispatch({ type: "order_ended" })}
      />
    </div>
  );
}
