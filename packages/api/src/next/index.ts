export { calendarRoute } from "./calendar-route.ts";
export { startSite } from "./serve-site.ts";
