import type { CustomerView } from "@totetaxi/contracts/account";
import { noteChange } from "./account-changed.ts";
import { forgetPerson } from "./kept-here.ts";
import { isStamp, readStamp, writeStamp } from "./session-stamp.ts";

/** Who is signed in: null for a guest, undefined until the server has said so. */
export type Session = CustomerView | null | undefined;

const FRESH_MS = 60_000;

let session: Session;
/** The last stamp that this page knows of. */
let stamp: string | null = null;
/** Grows with every question and every change: an answer to an older question is no news. */
let round = 0;
let askedAt = 0;
const listeners = new Set<() => void>();

/** The page loads anew; until then it shows nothing. */
function startAnew(): void {
  document.documentElement.hidden = true;
  window.location.reload();
}

/**
 * A page that was made for somebody is never shown to somebody else: it is loaded anew, and what was kept of the person
 * is forgotten. A guest who signs in keeps the page and what was typed in it.
 */
function learn(next: CustomerView | null): void {
  round += 1;
  if (session && session.customerId !== next?.customerId) {
    forgetPerson();
    if (next) noteChange();
    startAnew();
    return;
  }
  session = next;
  stamp = readStamp();
  for (const listener of listeners) listener();
}

/** Of the site's own answer; null also when it is not one of its own. */
function customerIn(answer: unknown): CustomerView | null {
  const { result } = answer as { result?: { data?: { customer: CustomerView } | null } };
  return result?.data?.customer ?? null;
}

/** Asks the server who is signed in. While it cannot be asked, whoever was known stays; nobody known is a guest. */
export async function refreshSession(): Promise<void> {
  round += 1;
  const mine = round;
  askedAt = Date.now();
  const answer = await fetch("/api/trpc/session.me", { cache: "no-store" }).then(
    async (told) => (told.ok ? customerIn(await told.json()) : session),
    () => session,
  );
  if (mine === round) learn(answer ?? null);
}

/** Somebody has signed in here, or changed what is known of them. */
export function signedIn(customer: CustomerView): void {
  if (session?.customerId !== customer.customerId) writeStamp();
  learn(customer);
}

/**
 * Nobody is signed in here any more: this page is left for another one, and nothing of it is kept but what a guest had
 * typed.
 */
export function signedOut(next = "/"): void {
  if (session !== null) forgetPerson();
  writeStamp();
  document.documentElement.hidden = true;
  window.location.replace(next);
}

/** Says for whom the page was made, so that the server refuses what it asks for somebody else. */
export function accountHeader(): Record<string, string> {
  return session === undefined ? {} : { "x-totetaxi-account": session?.customerId ?? "guest" };
}

export function currentSession(): Session {
  return session;
}

function watchBrowser(): void {
  addEventListener("storage", (event) => {
    if (isStamp(event)) void refreshSession();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    if (session && readStamp() !== stamp) startAnew();
    else void refreshSession();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && Date.now() - askedAt > FRESH_MS) void refreshSession();
  });
}

/** Calls back when somebody has signed in or out. The first to listen has the server asked. */
export function watchSession(listener: () => void): () => void {
  if (askedAt === 0) {
    watchBrowser();
    void refreshSession();
  }
  listeners.add(listener);
  return () => listeners.delete(listener);
}
