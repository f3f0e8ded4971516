import { BookingPage } from "../../../../features/booking/booking-page.tsx";

export const metadata = { title: "Booking" };

export default async function BookingRoute({ params }: PageProps<"/bookings/[id]">) {
  const { id } = await params;
  return <BookingPage name={decodeURIComponent(id)} />;
}
