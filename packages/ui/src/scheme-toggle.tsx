/**
 * Changes between light and dark. Without a script of its own: the one of `theme-script.ts`, which sets the choice before
 * the page is painted, hears the press.
 */
export function SchemeToggle() {
  return (
    <button
      type="button"
      data-scheme-toggle
      className="inline-flex min-h-11 items-center gap-2 rounded-sm text-sm text-ink-soft hover:text-ink hover:underline"
    >
      <svg viewBox="0 0 16 16" className="size-4 shrink-0" aria-hidden="true">
        <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M8 1.75a6.25 6.25 0 0 1 0 12.5Z" fill="currentColor" />
      </svg>
      Light or dark
    </button>
  );
}
