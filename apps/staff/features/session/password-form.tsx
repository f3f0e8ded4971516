import { type StaffLogin, StaffLoginSchema } from "@totetaxi/contracts/staff/session";
import { Button } from "@totetaxi/ui/button";
import { contractResolver } from "@totetaxi/ui/contract-resolver";
import { FormTextField } from "@totetaxi/ui/form-field";
import { useId } from "react";
import { useForm } from "react-hook-form";
import { Refused } from "../shell/refused.tsx";

const resolver = contractResolver<StaffLogin>(StaffLoginSchema, {
  email: { missing: "Enter your e-mail address.", wrong: "Enter an e-mail address like name@example.com." },
  password: { missing: "Enter your password.", wrong: "That is too long for a password." },
});

type Props = {
  /** Filled in for who was here last; then only the password is to be typed. */
  readonly email?: string | undefined;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onTyped: (typed: StaffLogin) => void;
};

/** The first half of signing in. */
export function PasswordForm({ email = "", busy, error, onTyped }: Props) {
  // It may stand in a dialog, over a page with fields of the same name.
  const id = useId();
  const { control, handleSubmit } = useForm<StaffLogin>({
    defaultValues: { email, password: "" },
    resolver,
  });
  return (
    <form method="post" noValidate className="grid gap-5" onSubmit={handleSubmit(onTyped)}>
      {Boolean(error) && <Refused error={error} />}
      <FormTextField
        control={control}
        name="email"
        id={`${id}-email`}
        label="E-mail address"
        type="email"
        autoComplete="username"
      />
      <FormTextField
        control={control}
        name="password"
        id={`${id}-password`}
        label="Password"
        type="password"
        autoComplete="current-password"
        data-first-focus={email !== "" || undefined}
      />
      <Button type="submit" size="large" busy={busy}>
        Sign in
      </Button>
    </form>
  );
}
