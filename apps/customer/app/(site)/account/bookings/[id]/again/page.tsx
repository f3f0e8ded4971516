import type { Metadata } from "next";
import { BookAgain } from "../../../../../../features/account/again/book-again.tsx";

export const metadata: Metadata = { title: "Book again" };

export default async function BookAgainPage({ params }: PageProps<"/account/bookings/[id]/again">) {
  const { id } = await params;
  return <BookAgain bookingId={id} />;
}
