import { pathAfterSignIn } from "@totetaxi/values/own-path";

/** Where to go on after signing in: a path of this site's own, else the account. */
export function safeReturn(next: string | null): string {
  return pathAfterSignIn(next, "/account");
}
