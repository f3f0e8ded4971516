import type { BookingView } from "@totetaxi/contracts/booking";

/** When the booking was paid, whatever became of it; undefined while nothing was. */
export function paidAt({ history = [] }: Pick<BookingView, "history">): string | undefined {
  return history.find(({ status }) => status === "paid")?.at;
}

/** True from its payment on, also when it was cancelled or given back since: there is a receipt for it. */
export function wasPaid(booking: Pick<BookingView, "history" | "status">): boolean {
  return paidAt(booking) !== undefined || booking.status === "paid" || booking.status === "completed";
}
