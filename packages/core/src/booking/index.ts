export { bookingCalendarFile } from "./booking-calendar-file.ts";
export { cancelBooking } from "./cancel-booking.ts";
export { createBooking } from "./create-booking.ts";
export { expireHolds } from "./expire-holds.ts";
export { extendHold } from "./extend-hold.ts";
export { getBooking } from "./get-booking.ts";
