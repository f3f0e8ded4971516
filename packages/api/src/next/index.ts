export { exportRoute } from "../staff/export-route.ts";
export { customerRoutes } from "./customer-routes.ts";
export { startSite } from "./serve-site.ts";
