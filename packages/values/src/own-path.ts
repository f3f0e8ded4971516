/** Any origin that is not ours; only to see whether an address leaves the one that it is on. */
const HERE = "https://totetaxi.invalid";

/** Where nobody wants to be once they are signed in. */
const DOORS = /^\/(?:login|register|forgot-password|reset-password)(?:[?#]|$)/;

/** The path, search and hash of an address that stays on this site; undefined for any that leads elsewhere. */
export function ownPath(address: string): string | undefined {
  if (!address.startsWith("/") || !URL.canParse(address, HERE)) return undefined;
  const { origin, pathname, search, hash } = new URL(address, HERE);
  // `//elsewhere` and `/\elsewhere` are addresses of other sites to a browser.
  return origin === HERE && !pathname.startsWith("//") ? `${pathname}${search}${hash}` : undefined;
}

/** Where to go on after signing in: the path of this site's own that was asked for, unless that is a door; else `home`. */
export function pathAfterSignIn(wanted: string | null, home: string): string {
  const path = ownPath(wanted ?? "");
  return path === undefined || DOORS.test(path) ? home : path;
}
