import type { Metadata } from "next";
import { Suspense } from "react";
import { BookingPage } from "../../features/booking/wizard/booking-page.tsx";

export const metadata: Metadata = {
  title: "Book",
  description: "Choose a service, a morning and two addresses, see the whole price, and book in five steps.",
};

/** `/book`, opened directly. */
export default function BookPage() {
  return (
    <Suspense>
      <BookingPage />
    </Suspense>
  );
}
