import { useElements, useStripe } from "@stripe/react-stripe-js";
import type { StripeError } from "@stripe/stripe-js";
import { useMutation } from "@tanstack/react-query";
import type { BookingRef } from "@totetaxi/contracts/booking";
import { useRef, useState } from "react";
import { api } from "../../api/api.ts";
import { queryOfRef } from "../../booking-page/booking-ref.ts";
import { declineWords, OVERTAKEN, type PayProblem, UNKNOWN_OUTCOME } from "./decline-words.ts";

/** `open` for a try, `paying` while Stripe works, `confirming` from Stripe's yes until the server knows. */
export type PayPhase = "open" | "paying" | "confirming";

export type Pay = {
  readonly pay: () => Promise<void>;
  readonly phase: PayPhase;
  readonly problem: PayProblem | undefined;
};

/** Tries the card on the booking's one payment. After a decline the same payment takes the next card. */
export function usePay(bookingRef: BookingRef): Pay {
  const stripe = useStripe();
  const elements = useElements();
  const look = useMutation({ mutationFn: () => api.payment.confirm.mutate(bookingRef) });
  const isBusy = useRef(false);
  const [phase, setPhase] = useState<PayPhase>("open");
  const [problem, setProblem] = useState<PayProblem | undefined>(undefined);

  /** The server asks Stripe by itself; the watch on the booking shows what it found. */
  const askServerToLook = () => look.mutate();

  function failed(error: StripeError): void {
    setPhase("open");
    if (error.type === "validation_error") return; // The form marks its fields itself.
    const isOvertaken = error.code === "payment_intent_unexpected_state";
    if (isOvertaken || error.type === "api_connection_error" || error.type === "api_error") {
      setProblem(isOvertaken ? OVERTAKEN : UNKNOWN_OUTCOME);
      askServerToLook();
    } else setProblem(declineWords(error));
  }

  async function pay(): Promise<void> {
    if (!stripe || !elements || isBusy.current) return;
    isBusy.current = true;
    setPhase("paying");
    setProblem(undefined);
    try {
      const { error } = await stripe.confirmPayment({
        elements,
        confirmParams: { return_url: `${window.location.origin}/booking-success?${queryOfRef(bookingRef)}` },
        redirect: "if_required",
      });
      if (error) failed(error);
      else {
        setPhase("confirming");
        askServerToLook();
      }
    } catch {
      setPhase("open");
      setProblem(UNKNOWN_OUTCOME);
      askServerToLook();
    } finally {
      isBusy.current = false;
    }
  }

  return { pay, phase, problem };
}
