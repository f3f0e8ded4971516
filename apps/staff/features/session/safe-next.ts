import type { Route } from "next";

/** Where to go after signing in: an address of this site, or the day. */
export function safeNext(search: string): Route {
  const wanted = new URLSearchParams(search).get("next") ?? "/";
  const isOurs = /^\/(?![/\\])/.test(wanted) && !wanted.startsWith("/login");
  // Checked above to be a path; which of them has a page is Next's to say.
  return (isOurs ? wanted : "/") as Route;
}
