import { Button } from "@totetaxi/ui/button";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { PayBooking } from "../booking/payment/pay-booking.tsx";

/** The payment of a booking that waits for it, for whoever holds its link. */
export function PayNow({ accessToken }: { readonly accessToken: string }) {
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  if (!isOpen) {
    return (
      <Button size="large" className="justify-self-start" onClick={() => setOpen(true)}>
        Pay now
      </Button>
    );
  }
  return (
    <section aria-label="Payment" className="max-w-xl">
      <PayBooking
        accessToken={accessToken}
        access={undefined}
        onPaid={() => setOpen(false)}
        onBookAgain={() => router.push("/book")}
      />
    </section>
  );
}
