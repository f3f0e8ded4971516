import type { Core } from "@totetaxi/core/runtime";
import { accountDoor } from "./account-door.ts";
import { calendarRoute } from "./calendar-route.ts";
import type { Route } from "./site.ts";

/** What the customer site answers beside pages and procedures. */
export function customerRoutes(core: Core): Route {
  const routes = [accountDoor(core), calendarRoute(core)];
  return async (req, res, path) => {
    for (const route of routes) if (await route(req, res, path)) return true;
    return false;
  };
}
