import type { BookingView } from "@totetaxi/contracts/booking";

type Window = BookingView["window"];
type PickupWindow = { name: string; arrival: string; from: number; to: number };

/** When the van may come, in hours of New York (domain rules, section 4). */
const WINDOWS: Record<Window, PickupWindow> = {
  morning: { name: "Between 8 and 11 AM", arrival: "between 8 and 11 AM", from: 8, to: 11 },
  no_preference: { name: "Any time from 8 to 11 AM", arrival: "between 8 and 11 AM", from: 8, to: 11 },
  hour_8: { name: "Between 8 and 9 AM", arrival: "between 8 and 9 AM", from: 8, to: 9 },
  hour_9: { name: "Between 9 and 10 AM", arrival: "between 9 and 10 AM", from: 9, to: 10 },
  hour_10: { name: "Between 10 and 11 AM", arrival: "between 10 and 11 AM", from: 10, to: 11 },
};

export function pickupWindow(window: Window): PickupWindow {
  return WINDOWS[window];
}
