import type { Route } from "next";

/** The door, and from there back to where one is. */
export function doorPath(): Route {
  return `/login?next=${encodeURIComponent(location.pathname + location.search)}`;
}
