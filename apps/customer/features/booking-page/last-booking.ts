const KEY = "totetaxi.last-booking";

/** Keeps the link of the booking that is being made, for as long as this tab: a page that breaks can ask what became of it. */
export function rememberBooking(store: Pick<Storage, "setItem">, accessToken: string): void {
  try {
    store.setItem(KEY, accessToken);
  } catch {
    // A browser that keeps nothing: the mail has the link too.
  }
}

/** The link of the booking that this tab made last. */
export function lastBooking(store: Pick<Storage, "getItem">): string | undefined {
  try {
    return store.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}
