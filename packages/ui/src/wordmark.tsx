/** The tote with its two handles, for where there is no room for the name. */
export function Mark() {
  return (
    <svg viewBox="0 0 28 28" className="size-7" fill="none" aria-hidden="true">
      <path d="M4.5 10.5h19l-1.7 13.2a2 2 0 0 1-2 1.8H8.2a2 2 0 0 1-2-1.8L4.5 10.5Z" className="fill-trim" />
      <path
        d="M9 13.5V8.2C9 5 11.2 2.5 14 2.5s5 2.5 5 5.7v5.3"
        className="stroke-brass"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}

/** The name as it is written, with the tote's two handles above it. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2.5">
      <Mark />
      <span className="font-display text-xl font-normal tracking-tight">ToteTaxi</span>
    </span>
  );
}
