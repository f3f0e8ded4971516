/** Changes whenever somebody signs in or out in this browser: other tabs hear of it, and a page that was left looks at it. */
const STAMP_KEY = "totetaxi.session";

export function readStamp(): string | null {
  try {
    return localStorage.getItem(STAMP_KEY);
  } catch {
    return null;
  }
}

/** Tells this browser's other pages that somebody else is here now. */
export function writeStamp(): void {
  try {
    localStorage.setItem(STAMP_KEY, `${Date.now()}`);
  } catch {
    // Its other tabs then learn of it when they are looked at, or from the server.
  }
}

export function isStamp({ key }: StorageEvent): boolean {
  return key === STAMP_KEY || key === null;
}
