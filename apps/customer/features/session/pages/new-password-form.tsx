import { api } from "../../api/api.ts";
import type { Written } from "../form/account-fields.ts";
import { AccountForm } from "../form/account-form.tsx";
import { NewPasswordInput } from "../form/new-password-input.tsx";
import { newPasswordProblem } from "../form/password-length.ts";
import { useAccountForm } from "../form/use-account-form.ts";
import { signedOut } from "../session-store.ts";
import { LinkOver } from "./link-over.tsx";

const check = ({ password = "" }: Written) => ({ password: newPasswordProblem(password) });

/** Sets the password with the link's token. Then nobody is signed in anywhere, and one signs in with it. */
export function NewPasswordForm({ token }: { readonly token: string }) {
  const state = useAccountForm({
    check,
    act: async ({ password = "" }) => {
      await api.account.resetPassword.mutate({ token, password });
      signedOut("/login?password=new");
    },
  });
  if (state.refusal?.reason === "link_invalid") {
    return (
      <LinkOver href="/forgot-password" action="Ask for a new link">
        It was used already, a newer one was sent, or its half hour is over.
      </LinkOver>
    );
  }
  return (
    <AccountForm state={state} action="Set the password">
      <NewPasswordInput {...state.field("password")} label="New password" />
    </AccountForm>
  );
}
