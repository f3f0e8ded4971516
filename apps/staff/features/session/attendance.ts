const UNATTENDED_AFTER_MS = 60_000;
const SIGNS_OF_LIFE = ["pointerdown", "pointermove", "keydown", "wheel"] as const;

/**
 * Tells whether nobody has been at this page for a minute. What it then asks by itself, because something changed, must
 * not keep the session of whoever went away alive.
 */
export function openAttendance(): () => boolean {
  let last = Date.now();
  if (typeof window !== "undefined") {
    for (const sign of SIGNS_OF_LIFE) {
      const seen = () => {
        last = Date.now();
      };
      window.addEventListener(sign, seen, { passive: true, capture: true });
    }
  }
  return () => Date.now() - last > UNATTENDED_AFTER_MS;
}
