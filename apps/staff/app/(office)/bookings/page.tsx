import { Bookings } from "../../../features/bookings/bookings.tsx";

export const metadata = { title: "Bookings" };

export default function BookingsPage() {
  return <Bookings />;
}
