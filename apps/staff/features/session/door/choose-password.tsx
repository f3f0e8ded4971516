import { type ResetPassword, ResetPasswordSchema } from "@totetaxi/contracts/account";
import { Button } from "@totetaxi/ui/button";
import { contractResolver } from "@totetaxi/ui/contract-resolver";
import { FormTextField } from "@totetaxi/ui/form-field";
import { Notice } from "@totetaxi/ui/notice";
import { useForm } from "react-hook-form";
import { Refused } from "../../shell/refused.tsx";
import { useLinkToken } from "./use-link-token.ts";

const Schema = ResetPasswordSchema;
const resolver = contractResolver<ResetPassword>(Schema, {
  password: { missing: "Choose a password.", wrong: "That is too long for a password." },
});

type Props = {
  readonly label: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onChosen: (chosen: ResetPassword) => void;
};

function Form({ token, label, busy, error, onChosen }: Props & { readonly token: string }) {
  const { control, handleSubmit } = useForm<ResetPassword>({
    defaultValues: { token, password: "" },
    resolver,
  });
  return (
    <form method="post" noValidate className="grid gap-5" onSubmit={handleSubmit(onChosen)}>
      {Boolean(error) && <Refused error={error} />}
      <FormTextField
        control={control}
        name="password"
        label="New password"
        type="password"
        autoComplete="new-password"
        hint="15 characters or more. Several words will do."
      />
      <Button type="submit" size="large" busy={busy}>
        {label}
      </Button>
    </form>
  );
}

/** Chooses a password with a mailed link. Only the form's own press uses it: who looks at mails for others may open it. */
export function ChoosePassword(props: Props) {
  const token = useLinkToken();
  if (token === undefined) return null;
  if (token === "") {
    return (
      <Notice tone="warning" title="This link is not whole">
        Its end is missing. Please copy the whole link from the mail.
      </Notice>
    );
  }
  return <Form token={token} {...props} />;
}
