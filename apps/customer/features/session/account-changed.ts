const KEY = "totetaxi.account-changed";

/** Leaves word for the page that is loaded next: somebody else is signed in now than the last one was made for. */
export function noteChange(): void {
  try {
    sessionStorage.setItem(KEY, "1");
  } catch {
    // The next page still shows whose it is.
  }
}

/** Whether word was left; it is told once. */
export function takeChange(): boolean {
  try {
    const isNoted = sessionStorage.getItem(KEY) !== null;
    sessionStorage.removeItem(KEY);
    return isNoted;
  } catch {
    return false;
  }
}
