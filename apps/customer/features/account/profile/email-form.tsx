import { ChangeEmailSchema } from "@totetaxi/contracts/account";
import { Notice } from "@totetaxi/ui/notice";
import { EMAIL_WORDS, problemsIn, type Written } from "../../session/form/account-fields.ts";
import { AccountForm } from "../../session/form/account-form.tsx";
import { AccountInput } from "../../session/form/account-input.tsx";
import { PasswordInput } from "../../session/form/password-input.tsx";
import { useAccountForm } from "../../session/form/use-account-form.ts";
import { accountApi } from "../account-api.ts";
import { useCustomer } from "../customer-context.ts";

const WORDS = {
  email: { ...EMAIL_WORDS, missing: "Enter the new e-mail address." },
  password: { missing: "Enter your password.", wrong: "That is longer than any password can be." },
} as const;

const check = (written: Written) => problemsIn(ChangeEmailSchema, written, WORDS);

/** Changes the e-mail: the password is asked, and the new mailbox has to be read first. */
export function EmailForm() {
  const { email } = useCustomer();
  const change = accountApi.account.changeEmail.useMutation();
  const state = useAccountForm({
    check,
    act: async (written) => {
      await change.mutateAsync(ChangeEmailSchema.parse(written));
    },
  });
  if (change.isSuccess) {
    return (
      <Notice tone="good" role="status" title="Please look into the new mailbox">
        <p>
          A link is on its way to <span className="break-words text-ink">{change.variables.email}</span>. Your
          address changes when you open it, and we tell both mailboxes. Until then it stays {email}.
        </p>
      </Notice>
    );
  }
  return (
    <div className="grid gap-5">
      <p className="break-words">{email}</p>
      <AccountForm state={state} action="Change the e-mail">
        <AccountInput
          {...state.field("email")}
          label="New e-mail address"
          type="email"
          inputMode="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
        />
        <PasswordInput {...state.field("password")} label="Your password" />
      </AccountForm>
    </div>
  );
}
