import type { Metadata } from "next";
import { Suspense } from "react";
import { BookingPage } from "../../features/booking/wizard/booking-page.tsx";
import { pageMetadata } from "../../features/site/page-metadata.ts";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: "Book",
    description:
      "Choose a service, a morning and two addresses, see the whole price, and book in five steps.",
    path: "/book",
    picture: "book",
  });
}

/** `/book`, opened directly. */
export default function BookPage() {
  return (
    <Suspense>
      <BookingPage />
    </Suspense>
  );
}
