import type { Metadata } from "next";
import { OwnBooking } from "../../../../../features/account/bookings/own-booking.tsx";

export const metadata: Metadata = { title: "Your booking" };

export default async function OwnBookingPage({ params }: PageProps<"/account/bookings/[id]">) {
  const { id } = await params;
  return <OwnBooking bookingId={id} />;
}
