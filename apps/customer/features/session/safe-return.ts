import { ownPath } from "@totetaxi/values/own-path";

/** Where nobody wants to be once they are signed in. */
const DOORS = /^\/(?:login|register|forgot-password|reset-password)(?:[?#]|$)/;

/** Where to go on after signing in: a path of this site's own, else the account. */
export function safeReturn(next: string | null): string {
  const path = ownPath(next ?? "");
  return path === undefined || DOORS.test(path) ? "/account" : path;
}
