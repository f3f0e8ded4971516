import { FieldError } from "./field.tsx";
import { MINUS, PLUS } from "./icon.tsx";
import { IconButton } from "./icon-button.tsx";

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly max: number;
  readonly error?: string | undefined;
  readonly onChange: (value: number) => void;
};

const STEPS_OF_KEYS = new Map([
  ["ArrowUp", 1],
  ["ArrowDown", -1],
]);

/** How many: typed, or one more and one less, with the buttons or the arrow keys. */
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
        <IconButton
          label={`One ${label} less`}
          path={MINUS}
          kind="outlined"
          aria-disabled={value <= 0}
          onClick={() => clamp(value - 1)}
        />
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy || undefined}
          value={value}
          onFocus={(event) => event.target.select()}
          onChange={(event) => clamp(Number(event.target.value.replace(/\D/g, "")))}
          onKeyDown={(event) => {
            const step = STEPS_OF_KEYS.get(event.key);
            if (step === undefined) return;
            event.preventDefault();
            clamp(value + step);
          }}
          className="h-11 w-12 rounded-md border border-line-strong bg-paper text-center text-base tabular-nums transition-colors hover:border-trim aria-invalid:border-danger aria-invalid:bg-danger-soft"
        />
        <IconButton
          label={`One ${label} more`}
          path={PLUS}
          kind="outlined"
          aria-disabled={value >= max}
          onClick={() => clamp(value + 1)}
        />
        <output aria-live="polite" className="sr-only">
          {value}
        </output>
      </div>
    </div>
  );
}
