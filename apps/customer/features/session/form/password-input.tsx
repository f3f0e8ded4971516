import { Field } from "@totetaxi/ui/field";
import { TextInput } from "@totetaxi/ui/text-input";
import { type ReactNode, useState } from "react";

type Props = {
  readonly id: string;
  readonly name: string;
  readonly error: string | undefined;
  readonly label?: string;
  readonly hint?: ReactNode;
  readonly isNew?: boolean;
  readonly onType?: (text: string) => void;
};

/** A password: filled by managers, pasted, shown when asked for. */
export function PasswordInput({ id, name, error, label = "Password", hint, isNew = false, onType }: Props) {
  const [isShown, setShown] = useState(false);
  return (
    <Field id={id} label={label} error={error} hint={hint}>
      {(aria) => (
        <div className="relative">
          <TextInput
            {...aria}
            name={name}
            type={isShown ? "text" : "password"}
            autoComplete={isNew ? "new-password" : "current-password"}
            autoCapitalize="none"
            spellCheck={false}
            required
            className="pr-18"
            onChange={onType && (({ target }) => onType(target.value))}
          />
          <button
            type="button"
            aria-pressed={isShown}
            aria-controls={id}
            aria-label="Show password"
            className="absolute inset-y-1 right-1 min-w-16 rounded-sm px-3 text-xs font-medium text-ink-soft hover:bg-trim-soft hover:text-ink"
            onClick={() => setShown(!isShown)}
          >
            {isShown ? "Hide" : "Show"}
          </button>
        </div>
      )}
    </Field>
  );
}
