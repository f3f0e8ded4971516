import { useMutation } from "@tanstack/react-query";
import { Spinner } from "@totetaxi/ui/spinner";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { api } from "../api/api.ts";
import { forgetPaidWizard } from "../booking/draft/wizard-storage.ts";
import { BookingByLink } from "./booking-by-link.tsx";

/** Has the server look at the payment, then leads on to the booking's own page, which shows what is true. */
export function FinishPayment({ accessToken }: { readonly accessToken: string }) {
  const router = useRouter();
  const look = useMutation({ mutationFn: () => api.payment.confirm.mutate({ accessToken }) });
  const { mutate } = look;
  useEffect(() => {
    mutate(undefined, {
      onSuccess: ({ bookingStatus }) => {
        if (bookingStatus === "paid") forgetPaidWizard(localStorage, accessToken);
        router.replace(`/booking/${accessToken}`);
      },
    });
  }, [accessToken, mutate, router]);
  if (look.isError) return <BookingByLink accessToken={accessToken} />;
  return (
    <>
      <h1 className="font-display text-3xl font-light">Finishing your booking</h1>
      <p role="status" className="flex items-center gap-3 text-ink-soft">
        <Spinner /> We are asking the bank how it went.
      </p>
    </>
  );
}
