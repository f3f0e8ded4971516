import type { Core } from "@totetaxi/core/runtime";
import { exportRoute } from "../staff/export-route.ts";
import { accountDoor } from "./account-door.ts";
import { calendarRoute } from "./calendar-route.ts";
import { loginDoor } from "./login-door.ts";
import type { Route } from "./site.ts";

/** Whichever is asked first that the request is for. */
function inTurn(...routes: readonly Route[]): Route {
  return async (req, res, path) => {
    for (const route of routes) if (await route(req, res, path)) return true;
    return false;
  };
}

/** What the customer site answers beside pages and procedures. */
export function customerRoutes(core: Core): Route {
  return inTurn(accountDoor(core), calendarRoute(core));
}

/** What the office's site answers beside pages and procedures. */
export function officeRoutes(core: Core): Route {
  return inTurn(loginDoor(core), exportRoute(core));
}
