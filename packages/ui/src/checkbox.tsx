import { type ComponentProps, type ReactNode, useId } from "react";
import { FieldError } from "./field.tsx";

type Props = Omit<ComponentProps<"input">, "type"> & {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
};

/** A checkbox with its label; the hint beneath is read after it. */
export function Checkbox({ label, hint, error, id: givenId, ...rest }: Props) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
      <input
        type="checkbox"
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
        className="peer mt-0.5 size-6"
      />
      <label
        htmlFor={id}
        className="py-0.5 text-base leading-snug peer-disabled:cursor-not-allowed peer-disabled:text-ink-faint"
      >
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} className="col-start-2 text-xs text-ink-faint">
          {hint}
        </div>
      )}
      {error && (
        <div className="col-start-2">
          <FieldError id={`${id}-error`}>{error}</FieldError>
        </div>
      )}
    </div>
  );
}
