import type { Metadata } from "next";
import { BookingStatus } from "../../../../features/booking-page/booking-status.tsx";

export const metadata: Metadata = {
  title: "Your booking",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

/** The page of one booking, for whoever holds its secret link. */
export default async function BookingStatusPage({ params }: PageProps<"/booking/[token]">) {
  const { token } = await params;
  return <BookingStatus accessToken={token} />;
}
