import type { ComponentProps } from "react";
import { AccountInput } from "./account-input.tsx";

type Props = Pick<ComponentProps<typeof AccountInput>, "id" | "name" | "error" | "defaultValue" | "hint">;

/** The e-mail, which is also the name that password managers keep a password under. */
export function EmailInput(props: Props) {
  return (
    <AccountInput
      {...props}
      label="E-mail address"
      type="email"
      inputMode="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={254}
      required
    />
  );
}
