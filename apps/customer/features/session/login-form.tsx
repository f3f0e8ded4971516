import { type CustomerView, LoginSchema } from "@totetaxi/contracts/account";
import Link from "next/link";
import { api } from "../api/api.ts";
import { EMAIL_WORDS, problemsIn, type Written } from "./form/account-fields.ts";
import { AccountForm } from "./form/account-form.tsx";
import { EmailInput } from "./form/email-input.tsx";
import { PasswordInput } from "./form/password-input.tsx";
import { useAccountForm } from "./form/use-account-form.ts";

const WORDS = {
  email: EMAIL_WORDS,
  password: { missing: "Enter your password.", wrong: "That is longer than any password can be." },
} as const;

const check = (written: Written) => problemsIn(LoginSchema, written, WORDS);

type Props = {
  readonly email?: string | undefined;
  readonly onSignedIn: (customer: CustomerView) => void;
};

/** Signs in. What the server says is the same whether or not there is such an account. */
export function LoginForm({ email, onSignedIn }: Props) {
  const state = useAccountForm({
    check,
    act: async (written) => {
      const { customer } = await api.session.login.mutate(LoginSchema.parse(written));
      onSignedIn(customer);
    },
  });
  return (
    <AccountForm
      state={state}
      action="Sign in"
      aside={
        <Link
          href="/forgot-password"
          prefetch={false}
          className="py-2 text-sm underline decoration-line-strong underline-offset-4 hover:decoration-trim"
        >
          Forgot your password?
        </Link>
      }
    >
      <EmailInput {...state.field("email")} defaultValue={email} />
      <PasswordInput {...state.field("password")} />
    </AccountForm>
  );
}
