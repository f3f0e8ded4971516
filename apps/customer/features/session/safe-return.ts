/** Any origin that is not ours; only to see whether an address leaves the one that it is on. */
const HERE = "https://totetaxi.invalid";
const ACCOUNT = "/account";
/** Where nobody wants to be once they are signed in. */
const DOORS = ["/login", "/register", "/forgot-password", "/reset-password"];

/** Where to go on after signing in: a path of this site's own, else the account. */
export function safeReturn(next: string | null): string {
  if (!next?.startsWith("/") || !URL.canParse(next, HERE)) return ACCOUNT;
  const { origin, pathname, search, hash } = new URL(next, HERE);
  // `//elsewhere` and `/\elsewhere` are addresses of other sites to a browser.
  if (origin !== HERE || pathname.startsWith("//") || DOORS.includes(pathname)) return ACCOUNT;
  return `${pathname}${search}${hash}`;
}
