import { ChangePasswordSchema } from "@totetaxi/contracts/account";
import { showToast } from "@totetaxi/ui/toast";
import { useState } from "react";
import { problemsIn, type Written } from "../../session/form/account-fields.ts";
import { AccountForm } from "../../session/form/account-form.tsx";
import { NewPasswordInput } from "../../session/form/new-password-input.tsx";
import { PasswordInput } from "../../session/form/password-input.tsx";
import { newPasswordProblem } from "../../session/form/password-length.ts";
import { useAccountForm } from "../../session/form/use-account-form.ts";
import { accountApi } from "../account-api.ts";

const WORDS = {
  password: { missing: "Enter your password.", wrong: "That is longer than any password can be." },
} as const;

function check(written: Written) {
  const { newPassword = "" } = written;
  return {
    ...problemsIn(ChangePasswordSchema, written, WORDS),
    newPassword: newPasswordProblem(newPassword),
  };
}

/** Changes the password. This browser stays signed in, and no other. */
export function PasswordForm() {
  const change = accountApi.account.changePassword.useMutation();
  const memory = accountApi.useUtils();
  const [changes, setChanges] = useState(0);
  const state = useAccountForm({
    check,
    act: async (written) => {
      await change.mutateAsync(ChangePasswordSchema.parse(written));
      await memory.session.devices.invalidate();
      setChanges(changes + 1); // and the fields are empty again
      showToast({
        title: "Your password is changed",
        text: "Every other device is signed out.",
        tone: "good",
      });
    },
  });
  return (
    <AccountForm key={changes} state={state} action="Change the password">
      <PasswordInput {...state.field("password")} label="Your password now" />
      <NewPasswordInput {...state.field("newPassword")} label="New password" />
    </AccountForm>
  );
}
