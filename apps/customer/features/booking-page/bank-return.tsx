"use client";
import { buttonClass } from "@totetaxi/ui/button-class";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { ApiProvider } from "../api/api-provider.tsx";
import { PhoneLink } from "../site/phone-link.tsx";
import { refOfQuery } from "./booking-ref.ts";
import { FinishPayment } from "./finish-payment.tsx";

/**
 * The page a bank's own page leads back to. Of its address only the booking is read: what the address says
 * about the payment could have been typed by anybody, so the server is asked.
 */
export function BankReturn() {
  const query = useSearchParams();
  const [bookingRef] = useState(() => refOfQuery(query));
  return (
    <div className="mx-auto grid max-w-xl gap-6 px-5 pt-16 sm:pt-24">
      {bookingRef ? (
        <ApiProvider>
          <FinishPayment bookingRef={bookingRef} />
        </ApiProvider>
      ) : (
        <>
          <h1 className="font-display text-3xl font-light">Your booking is safe with us</h1>
          <p className="text-ink-soft">
            This address does not say which booking it is about. The link in your e-mail opens it; or call{" "}
            <PhoneLink />.
          </p>
          <Link href="/" className={buttonClass({ kind: "secondary" })}>
            Back to the start
          </Link>
        </>
      )}
    </div>
  );
}
