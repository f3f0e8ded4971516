import { HOUR_NAMES, type Service, type Window } from "@totetaxi/pricing";
import type { BookingView } from "../booking.ts";

/** What the office calls the states, services and windows of bookings, on its pages and in what it exports. */
export const STATUS_NAMES: Readonly<Record<BookingView["status"], string>> = {
  pending: "Unpaid",
  paid: "Paid",
  completed: "Completed",
  cancelled: "Cancelled",
  expired: "Expired",
  refunded: "Refunded",
};

export const SERVICE_NAMES: Readonly<Record<Service, string>> = {
  mini_move: "Mini move",
  standard_delivery: "Standard delivery",
  specialty_item: "Specialty item",
};

export const WINDOW_NAMES: Readonly<Record<Window, string>> = {
  morning: "8 to 11 AM",
  ...HOUR_NAMES,
  no_preference: "No preference",
};
