import { useMutation } from "@tanstack/react-query";
import type { PaymentAccess } from "@totetaxi/contracts/payment";
import { useEffect } from "react";
import { api } from "../../api/api.ts";
import { type Refusal, refusalOf } from "../../api/refusal.ts";

export type PaymentAccessState = {
  readonly access: PaymentAccess | undefined;
  readonly refusal: Refusal | undefined;
  readonly retry: () => void;
};

/** The way to pay: what came with the booking, or after a reload the open payment of the same booking. */
export function usePaymentAccess(accessToken: string, given: PaymentAccess | undefined): PaymentAccessState {
  const resume = useMutation({ mutationFn: () => api.payment.resume.mutate({ accessToken }) });
  const { mutate } = resume;
  useEffect(() => {
    if (!given) mutate();
  }, [given, mutate]);
  return {
    access: given ?? resume.data,
    refusal: resume.isError ? refusalOf(resume.error) : undefined,
    retry: () => mutate(),
  };
}
