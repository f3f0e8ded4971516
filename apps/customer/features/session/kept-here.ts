/** What this browser keeps of a person, by the name under which it is kept. */
export const WIZARD_KEY = "totetaxi.booking";
export const LAST_BOOKING_KEY = "totetaxi.last-booking";

function remove(store: () => Storage, key: string): void {
  try {
    store().removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Forgets the person on this computer. The choice of light or dark is nobody's in particular, and stays. */
export function forgetPerson(): void {
  remove(() => localStorage, WIZARD_KEY);
  remove(() => sessionStorage, LAST_BOOKING_KEY);
}
