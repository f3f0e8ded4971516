import type { Core } from "@totetaxi/core/runtime";
import type { Route } from "./site.ts";
import { openVisitors } from "./visitors.ts";

const PATH = /^\/account(?:\/|$)/;

/** Where somebody goes on after signing in: the address that was asked for, as a person would see it. */
function wanted(url: string): string {
  const { pathname, searchParams } = new URL(url, "http://site.invalid");
  searchParams.delete("_rsc");
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}

/** Pages of an account are for whoever is signed in; everybody else is led to the page where one signs in. */
export function accountDoor(core: Core): Route {
  const { visitorOf } = openVisitors(core, "customer");
  return async (req, res, path) => {
    if (!PATH.test(path)) return false;
    const { ctx } = await visitorOf(req);
    if (ctx.actor.kind === "customer") return false;
    res.writeHead(303, { location: `/login?next=${encodeURIComponent(wanted(req.url ?? path))}` });
    res.end();
    return true;
  };
}
