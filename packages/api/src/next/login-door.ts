import type { Core } from "@totetaxi/core/runtime";
import { pathAfterSignIn } from "@totetaxi/values/own-path";
import type { Route } from "./site.ts";
import { openVisitors } from "./visitors.ts";

/** Nobody signs in who is in: the office's door leads them on to where they wanted to go, or to the day. */
export function loginDoor(core: Core): Route {
  const { visitorOf } = openVisitors(core, "staff");
  return async (req, res, path) => {
    if (path !== "/login") return false;
    const { ctx } = await visitorOf(req);
    if (ctx.actor.kind !== "staff") return false;
    const { searchParams } = new URL(req.url ?? path, "http://site.invalid");
    res.writeHead(303, {
      location: pathAfterSignIn(searchParams.get("next"), "/"),
      "cache-control": "no-store",
    });
    res.end();
    return true;
  };
}
