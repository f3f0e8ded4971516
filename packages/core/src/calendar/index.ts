export { setBlackout, setCapacity } from "./edit-day.ts";
export { getCalendar } from "./get-calendar.ts";
