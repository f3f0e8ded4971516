type Props = {
  readonly name: string;
  readonly before: (() => void) | undefined;
  readonly after: (() => void) | undefined;
};

const STEP =
  "grid size-11 place-items-center rounded-full transition-colors hover:bg-trim-soft disabled:opacity-30";

/** The month's name between the ways to the months around it. */
export function CalendarHeader({ name, before, after }: Props) {
  return (
    <div className="mb-2 flex items-center justify-between">
      <button type="button" className={STEP} aria-label="Month before" disabled={!before} onClick={before}>
        <Arrow path="m10 3-5 5 5 5" />
      </button>
      <p className="font-display text-lg" aria-live="polite">
        {name}
      </p>
      <button type="button" className={STEP} aria-label="Next month" disabled={!after} onClick={after}>
        <Arrow path="m6 3 5 5-5 5" />
      </button>
    </div>
  );
}

function Arrow({ path }: { readonly path: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className="size-4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
