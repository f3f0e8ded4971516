import { Elements } from "@stripe/react-stripe-js";
import type { BookingRef, BookingView } from "@totetaxi/contracts/booking";
import type { PaymentAccess } from "@totetaxi/contracts/payment";
import { Button } from "@totetaxi/ui/button";
import { Notice } from "@totetaxi/ui/notice";
import { PhoneLink } from "../../site/phone-link.tsx";
import { WizardLoading } from "../wizard/wizard-loading.tsx";
import { CardForm } from "./card-form.tsx";
import { isPublishable } from "./load-stripe.ts";
import { useStripeAppearance } from "./stripe-appearance.ts";
import { useStripeScript } from "./use-stripe-script.ts";

export type CardPaymentProps = {
  readonly bookingRef: BookingRef;
  readonly access: PaymentAccess;
  readonly booking: BookingView;
};

/** Stripe's form for one booking, or words about why it is not there. */
export function CardPayment(props: CardPaymentProps) {
  if (isPublishable(props.access.publishableKey)) return <CardPaymentForm {...props} />;
  return (
    <Notice tone="warning" role="alert" title="Cards cannot be taken on this page just now.">
      <p>
        The fault is ours, and nothing was charged. Your place is held: please call <PhoneLink /> and pay by
        phone.
      </p>
    </Notice>
  );
}

function CardPaymentForm({ bookingRef, access, booking }: CardPaymentProps) {
  const { stripe, isFailed, retry } = useStripeScript(access.publishableKey);
  const appearance = useStripeAppearance();
  if (isFailed) {
    return (
      <Notice tone="warning" role="alert" title="The card form could not be loaded.">
        <p>
          Perhaps a content blocker stops it, or the connection is weak. Your place is held; nothing was
          charged. Try again, or call <PhoneLink /> and pay by phone.
        </p>
        <Button kind="secondary" size="small" onClick={retry}>
          Try again
        </Button>
      </Notice>
    );
  }
  if (!stripe) return <WizardLoading />;
  return (
    <Elements
      key={access.clientSecret}
      stripe={stripe}
      options={{ clientSecret: access.clientSecret, appearance }}
    >
      <CardForm bookingRef={bookingRef} booking={booking} />
    </Elements>
  );
}
