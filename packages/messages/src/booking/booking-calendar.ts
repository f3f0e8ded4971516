import type { BookingView } from "@totetaxi/contracts/booking";
import { newYorkInstant } from "@totetaxi/values/service-day";
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { COMPANY } from "../layout/company.ts";
import { addressLines, moveName, whatIsBooked } from "./booking-words.ts";
import { pickupWindow } from "./pickup-words.ts";

const A_DAY_IN_SECONDS = 86_400;

const STATUSES: Record<BookingView["status"], ICalEventStatus> = {
  pending: ICalEventStatus.TENTATIVE,
  paid: ICalEventStatus.CONFIRMED,
  completed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
  expired: ICalEventStatus.CANCELLED,
  refunded: ICalEventStatus.CANCELLED,
};

/**
 * The pickup as a calendar file (RFC 5545), with an alarm the day before. Its times are instants, so that a calendar
 * in any zone, and on both daylight-saving days, shows the right hour. The same booking keeps its UID, and a file of a
 * later version of it replaces the entry; of the same version a calendar may ignore it.
 * @param of `stamp` is when the file was made; `version` grows with every change of the booking.
 */
export function bookingCalendar(
  booking: BookingView,
  bookingUrl: string,
  { stamp, version }: { stamp: Date; version: number },
): string {
  const { from, to, arrival } = pickupWindow(booking.window);
  const calendar = ical({
    name: COMPANY.name,
    prodId: { company: COMPANY.name, product: "Booking", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
  });
  const event = calendar.createEvent({
    id: `${booking.number}@totetaxi`,
    stamp,
    sequence: version,
    start: newYorkInstant(booking.pickupDate, from),
    end: newYorkInstant(booking.pickupDate, to),
    summary: `${COMPANY.name} pickup: ${moveName(booking)} (${booking.number})`,
    location: addressLines(booking.pickup).join(", "),
    description: [
      ...whatIsBooked(booking),
      `Our team arrives ${arrival}. Delivered by 6 PM the same day.`,
      `From: ${addressLines(booking.pickup).join(", ")}`,
      `To: ${addressLines(booking.delivery).join(", ")}`,
      `Questions? ${COMPANY.phone}, ${COMPANY.hours}`,
      bookingUrl,
    ].join("\n"),
    url: bookingUrl,
    status: STATUSES[booking.status],
  });
  event.createAlarm({
    type: ICalAlarmType.display,
    triggerBefore: A_DAY_IN_SECONDS,
    description: `${COMPANY.name} pickup tomorrow, ${arrival}`,
  });
  return `${calendar.toString()}\r\n`;
}
