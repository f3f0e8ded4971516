import { useMutation } from "@tanstack/react-query";
import type { BookingRef } from "@totetaxi/contracts/booking";
import type { PaymentAccess } from "@totetaxi/contracts/payment";
import { type Refusal, refusalOf } from "@totetaxi/contracts/refusal";
import { useEffect } from "react";
import { api } from "../../api/api.ts";

export type PaymentAccessState = {
  readonly access: PaymentAccess | undefined;
  readonly refusal: Refusal | undefined;
  readonly retry: () => void;
};

/**
 * The way to pay: what came with the booking, or the open payment of the same booking after a reload, and after the way
 * that was given has ended.
 */
export function usePaymentAccess(
  bookingRef: BookingRef,
  given: PaymentAccess | undefined,
  isEnded: boolean,
): PaymentAccessState {
  const resume = useMutation({ mutationFn: () => api.payment.resume.mutate(bookingRef) });
  const { mutate } = resume;
  useEffect(() => {
    if (!given || isEnded) mutate();
  }, [given, isEnded, mutate]);
  return {
    access: resume.data ?? given,
    refusal: resume.isError ? refusalOf(resume.error) : undefined,
    retry: () => mutate(),
  };
}
