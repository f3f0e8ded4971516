import { type CustomerView, RegisterSchema } from "@totetaxi/contracts/account";
import { api } from "../api/api.ts";
import { EMAIL_WORDS, problemsIn, type Written } from "./form/account-fields.ts";
import { AccountForm } from "./form/account-form.tsx";
import { AccountInput } from "./form/account-input.tsx";
import { EmailInput } from "./form/email-input.tsx";
import { NewPasswordInput } from "./form/new-password-input.tsx";
import { newPasswordProblem } from "./form/password-length.ts";
import { useAccountForm } from "./form/use-account-form.ts";

const WORDS = {
  email: EMAIL_WORDS,
  firstName: { missing: "Enter your first name.", wrong: "Enter your first name in one line." },
  lastName: { missing: "Enter your last name.", wrong: "Enter your last name in one line." },
  phone: {
    missing: "Enter a phone number.",
    wrong: "Enter a phone number we can call, like (212) 555-2368, or leave it empty.",
  },
} as const;

/** The names are asked for, since a booking needs them; the phone may wait until then. */
function inputOf({ phone, ...written }: Written): Written {
  return phone ? { ...written, phone } : written;
}

const check = ({ password = "", ...written }: Written) => ({
  ...problemsIn(RegisterSchema, { ...inputOf(written), password }, WORDS),
  password: newPasswordProblem(password),
});

type Known = {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
};

type Props = {
  /** What was typed elsewhere already. */
  readonly known?: Known | undefined;
  readonly onSignedIn: (customer: CustomerView) => void;
};

/** Opens an account and signs in; the e-mail is proved later, by the link that is mailed. */
export function RegisterForm({ known, onSignedIn }: Props) {
  const state = useAccountForm({
    check,
    act: async (written) => {
      const { customer } = await api.session.register.mutate(RegisterSchema.parse(inputOf(written)));
      onSignedIn(customer);
    },
  });
  return (
    <AccountForm state={state} action="Create account">
      <div className="grid gap-5 sm:grid-cols-2">
        <AccountInput
          {...state.field("firstName")}
          label="First name"
          autoComplete="given-name"
          maxLength={100}
          defaultValue={known?.firstName}
          required
        />
        <AccountInput
          {...state.field("lastName")}
          label="Last name"
          autoComplete="family-name"
          maxLength={100}
          defaultValue={known?.lastName}
          required
        />
      </div>
      <EmailInput {...state.field("email")} defaultValue={known?.email} />
      <AccountInput
        {...state.field("phone")}
        label="Phone number"
        optional
        hint="For a call on the morning of a pickup."
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={40}
        defaultValue={known?.phone}
      />
      <NewPasswordInput {...state.field("password")} />
    </AccountForm>
  );
}
