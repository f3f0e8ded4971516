import { Button } from "@totetaxi/ui/button";
import { Field } from "@totetaxi/ui/field";
import { TextInput } from "@totetaxi/ui/text-input";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { Refused } from "../shell/refused.tsx";

const SHORTEST = 6;

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onCode: (code: string) => void;
};

/** A code that an app shows, typed or filled in. */
export function CodeForm({ label, hint, busy, error, onCode }: Props) {
  const id = useId();
  const [code, setCode] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim().length >= SHORTEST) onCode(code.trim());
    else input.current?.focus();
  };
  return (
    <form method="post" noValidate className="grid gap-5" onSubmit={submit}>
      {Boolean(error) && <Refused error={error} />}
      <Field id={id} label="Code" hint={hint}>
        {(aria) => (
          <TextInput
            {...aria}
            ref={input}
            name="code"
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" size="large" busy={busy}>
        {label}
      </Button>
    </form>
  );
}
