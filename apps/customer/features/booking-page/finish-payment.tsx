import { useMutation } from "@tanstack/react-query";
import type { BookingRef } from "@totetaxi/contracts/booking";
import { Spinner } from "@totetaxi/ui/spinner";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { api } from "../api/api.ts";
import { forgetPaidWizard } from "../booking/draft/wizard-storage.ts";
import { BookingByRef } from "./booking-by-ref.tsx";
import { bookingPath } from "./booking-ref.ts";

/** Has the server look at the payment, then leads on to the booking's own page, which shows what is true. */
export function FinishPayment({ bookingRef }: { readonly bookingRef: BookingRef }) {
  const router = useRouter();
  const look = useMutation({ mutationFn: () => api.payment.confirm.mutate(bookingRef) });
  const { mutate } = look;
  useEffect(() => {
    mutate(undefined, {
      onSuccess: ({ bookingStatus }) => {
        if (bookingStatus === "paid") forgetPaidWizard(() => localStorage, bookingRef);
        router.replace(bookingPath(bookingRef));
      },
    });
  }, [bookingRef, mutate, router]);
  if (look.isError) return <BookingByRef bookingRef={bookingRef} />;
  return (
    <>
      <h1 className="font-display text-3xl font-light">Finishing your booking</h1>
      <p role="status" className="flex items-center gap-3 text-ink-soft">
        <Spinner /> We are asking the bank how it went.
      </p>
    </>
  );
}
