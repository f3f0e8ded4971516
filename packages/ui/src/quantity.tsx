import { FieldError } from "./field.tsx";

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly max: number;
  readonly error?: string | undefined;
  readonly onChange: (value: number) => void;
};

const STEP =
  "grid size-11 place-items-center rounded-full border border-line-strong text-lg transition-colors hover:border-trim hover:bg-trim-soft disabled:opacity-40";

/** How many: typed, or one more and one less. */
export function Quantity({ id, label, hint, value, max, error, onChange }: Props) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  const clamp = (next: number) => onChange(Math.min(max, Math.max(0, Number.isInteger(next) ? next : 0)));
  return (
    <div className="flex items-center justify-between gap-4 py-2.5">
      <div className="min-w-0">
        <label htmlFor={id} className="block text-base">
          {label}
        </label>
        {hint && (
          <span id={`${id}-hint`} className="text-sm text-ink-faint tabular-nums">
            {hint}
          </span>
        )}
        {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      </div>
      <div className="flex shrink-0 items-center gap-1.5">
        <button
          type="button"
          className={STEP}
          aria-label={`One ${label} less`}
          disabled={value <= 0}
          onClick={() => clamp(value - 1)}
        >
          <span aria-hidden="true">−</span>
        </button>
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy || undefined}
          value={value}
          onFocus={(event) => event.target.select()}
          onChange={(event) => clamp(Number(event.target.value.replace(/\D/g, "")))}
          className="h-11 w-12 rounded-md border border-line-strong bg-paper text-center text-base tabular-nums hover:border-trim"
        />
        <button
          type="button"
          className={STEP}
          aria-label={`One ${label} more`}
          disabled={value >= max}
          onClick={() => clamp(value + 1)}
        >
          <span aria-hidden="true">+</span>
        </button>
      </div>
    </div>
  );
}
