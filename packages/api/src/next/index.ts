export { exportRoute } from "../staff/export-route.ts";
export { calendarRoute } from "./calendar-route.ts";
export { startSite } from "./serve-site.ts";
