export { startSite } from "./serve-site.ts";
export { customerRoutes, officeRoutes } from "./site-routes.ts";
