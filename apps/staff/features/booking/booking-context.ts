import type { BookingDetail } from "@totetaxi/contracts/staff/booking-detail";
import { createContext, use } from "react";

export const DetailContext = createContext<BookingDetail | undefined>(undefined);

/** The booking that the page is about; only for what stands on its page. */
export function useDetail(): BookingDetail {
  const detail = use(DetailContext);
  if (!detail) throw new Error("There is no booking outside of its page.");
  return detail;
}
