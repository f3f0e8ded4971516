import { signedOut } from "./session-store.ts";

/** Signs out, and leaves the page. @throws when the server could not be reached: then somebody is still signed in. */
export async function logOut(next?: string): Promise<void> {
  const answer = await fetch("/api/trpc/session.logout", {
    method: "POST",
    headers: { "content-type": "application/json", "x-totetaxi": "1" },
    body: "{}",
  });
  if (!answer.ok) throw new Error(`session.logout: ${answer.status}`);
  signedOut(next);
}
