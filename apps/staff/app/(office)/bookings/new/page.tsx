import { NewBooking } from "../../../../features/new-booking/new-booking.tsx";

export const metadata = { title: "New booking" };

export default async function NewBookingPage({ searchParams }: PageProps<"/bookings/new">) {
  const { customer } = await searchParams;
  return <NewBooking customerId={typeof customer === "string" ? customer : undefined} />;
}
