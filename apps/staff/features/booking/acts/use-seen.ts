import { refusalOf } from "@totetaxi/contracts/refusal";
import type { BookingDetail } from "@totetaxi/contracts/staff/booking-detail";
import { useState } from "react";
import { api } from "../../api/api.ts";
import { useDetail } from "../booking-context.ts";

/**
 * The booking as it was when a dialog opened, whatever changes behind it. When somebody else was faster, `look` reads
 * what stands now: then the next press goes out with its version, in knowledge of what they did.
 */
export function useSeen() {
  const detail = useDetail();
  const known = api.useUtils();
  const [seen] = useState(detail);
  const [now, setNow] = useState<BookingDetail>();

  async function look(error: unknown): Promise<void> {
    if (refusalOf(error).reason !== "version_conflict") return;
    setNow(await known.client.booking.get.query({ bookingId: seen.booking.bookingId }));
    void known.invalidate();
  }

  return { seen, now, version: (now ?? seen).version, look };
}
