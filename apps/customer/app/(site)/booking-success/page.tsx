import type { Metadata } from "next";
import { Suspense } from "react";
import { BankReturn } from "../../../features/booking-page/bank-return.tsx";

export const metadata: Metadata = {
  title: "Finishing your booking",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

/** Where a bank's own page sends the visitor back to. */
export default function BookingSuccessPage() {
  return (
    <Suspense>
      <BankReturn />
    </Suspense>
  );
}
