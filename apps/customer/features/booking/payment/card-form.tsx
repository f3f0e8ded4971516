import { PaymentElement } from "@stripe/react-stripe-js";
import type { StripePaymentElementOptions } from "@stripe/stripe-js";
import type { BookingRef, BookingView } from "@totetaxi/contracts/booking";
import { cancellingInShort } from "@totetaxi/contracts/promises";
import { toldLines } from "@totetaxi/contracts/told-lines";
import { AnswerNotice } from "@totetaxi/ui/answer-notice";
import { Button } from "@totetaxi/ui/button";
import { Notice } from "@totetaxi/ui/notice";
import { Price } from "@totetaxi/ui/price";
import { useState } from "react";
import { FootBar } from "../form/foot-bar.tsx";
import { TotalBar } from "../price/total-bar.tsx";
import { usePay } from "./use-pay.ts";

function elementOptions({ contact, pickup }: BookingView): StripePaymentElementOptions {
  return {
    layout: "tabs",
    wallets: { applePay: "never", googlePay: "never", link: "never" },
    terms: { card: "never" },
    defaultValues: {
      billingDetails: {
        name: `${contact.firstName} ${contact.lastName}`,
        email: contact.email,
        phone: contact.phone,
        // Most cards are billed where the pickup is; it can be changed.
        address: { country: "US", postal_code: pickup.zip },
      },
    },
  };
}

type Props = { readonly bookingRef: BookingRef; readonly booking: BookingView };

/** The card's fields, which are Stripe's, and the button that names what it does. */
export function CardForm({ bookingRef, booking }: Props) {
  const [isReady, setReady] = useState(false);
  const [isBroken, setBroken] = useState(false);
  const [options] = useState(() => elementOptions(booking));
  const { pay, phase, problem } = usePay(bookingRef);
  if (isBroken) {
    return (
      <Notice tone="warning" role="alert" title="The card form could not be shown.">
        <p>Please reload the page. Your place is held; nothing was charged.</p>
        <Button kind="secondary" size="small" onClick={() => window.location.reload()}>
          Reload
        </Button>
      </Notice>
    );
  }
  return (
    <form
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void pay();
      }}
    >
      <PaymentElement options={options} onReady={() => setReady(true)} onLoadError={() => setBroken(true)} />
      {problem && (
        <AnswerNotice tone="danger" role="alert" title={problem.title}>
          {problem.advice}
        </AnswerNotice>
      )}
      <p className="text-xs text-ink-faint">
        {cancellingInShort(booking.creditOnly)}{" "}
        <a href="/terms#cancelling" target="_blank" rel="noopener" className="underline underline-offset-4">
          The terms
        </a>
      </p>
      <FootBar>
        <TotalBar lines={toldLines(booking)} totalCents={booking.totalCents} />
        <Button type="submit" size="large" busy={phase !== "open"} disabled={!isReady}>
          {phase === "confirming" ? (
            "Confirming with your bank"
          ) : (
            <span>
              Pay <Price cents={booking.totalCents} />
            </span>
          )}
        </Button>
      </FootBar>
    </form>
  );
}
