import { ownPath } from "@totetaxi/values/own-path";
import type { Route } from "next";

/** Where to go after signing in: an address of this site, or the day. */
export function safeNext(search: string): Route {
  const wanted = ownPath(new URLSearchParams(search).get("next") ?? "") ?? "/";
  // Seen to be a path of ours; which of them has a page is Next's to say.
  return (wanted.startsWith("/login") ? "/" : wanted) as Route;
}
