import type { Metadata } from "next";
import { BookingList } from "../../../../features/account/bookings/booking-list.tsx";

export const metadata: Metadata = { title: "Your bookings" };

export default function BookingListPage() {
  return <BookingList />;
}
