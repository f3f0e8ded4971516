import { pathAfterSignIn } from "@totetaxi/values/own-path";
import type { Route } from "next";

/** Where to go after signing in: an address of this site, or the day. */
export function safeNext(search: string): Route {
  // Seen to be a path of ours; which of them has a page is Next's to say.
  return pathAfterSignIn(new URLSearchParams(search).get("next"), "/") as Route;
}
