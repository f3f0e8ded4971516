import { type ComponentProps, useState } from "react";
import { PasswordInput } from "./password-input.tsx";
import { missingCharacters, PASSWORD_AT_LEAST } from "./password-length.ts";

type Props = Pick<ComponentProps<typeof PasswordInput>, "id" | "name" | "error" | "label">;

/** A password that is chosen: what it has to be is told before, and how far it is while it is typed. */
export function NewPasswordInput(props: Props) {
  const [missing, setMissing] = useState(PASSWORD_AT_LEAST);
  const hint =
    missing === PASSWORD_AT_LEAST
      ? `At least ${PASSWORD_AT_LEAST} characters, of any kind. Four or five words are easy to remember and hard to guess; a password manager’s is perfect.`
      : missing > 0
        ? `${missing} more ${missing === 1 ? "character" : "characters"} to go.`
        : "Long enough.";
  return (
    <PasswordInput {...props} isNew hint={hint} onType={(text) => setMissing(missingCharacters(text))} />
  );
}
