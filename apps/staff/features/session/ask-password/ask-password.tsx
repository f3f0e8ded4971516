import { refusalOf } from "@totetaxi/contracts/refusal";
import { type ConfirmPassword, ConfirmPasswordSchema } from "@totetaxi/contracts/staff/session";
import { Button } from "@totetaxi/ui/button";
import { contractResolver } from "@totetaxi/ui/contract-resolver";
import { Dialog } from "@totetaxi/ui/dialog";
import { FormTextField } from "@totetaxi/ui/form-field";
import { Notice } from "@totetaxi/ui/notice";
import { useForm } from "react-hook-form";
import { api } from "../../api/api.ts";
import { useQuestion } from "./question.ts";

const resolver = contractResolver<ConfirmPassword>(ConfirmPasswordSchema, {
  password: { missing: "Enter your password.", wrong: "That is too long for a password." },
});

function Question({ onAnswer }: { readonly onAnswer: (given: boolean) => void }) {
  const { control, handleSubmit } = useForm<ConfirmPassword>({ defaultValues: { password: "" }, resolver });
  const confirm = api.session.confirmPassword.useMutation({ onSuccess: () => onAnswer(true) });
  return (
    <Dialog title="Your password, please" onClose={() => onAnswer(false)}>
      <p className="text-sm text-ink-soft">
        It is asked again before money, roles and e-mail addresses change. What you were doing goes on by
        itself.
      </p>
      <form noValidate className="grid gap-5" onSubmit={handleSubmit((typed) => confirm.mutate(typed))}>
        {confirm.error && (
          <Notice tone="danger" role="alert">
            {refusalOf(confirm.error).message}
          </Notice>
        )}
        <FormTextField
          control={control}
          name="password"
          id="asked-password"
          label="Password"
          type="password"
          autoComplete="current-password"
          data-first-focus
        />
        <div className="flex flex-wrap justify-end gap-2">
          <Button kind="quiet" onClick={() => onAnswer(false)}>
            Not now
          </Button>
          <Button type="submit" busy={confirm.isPending}>
            Go on
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The dialog of `passwordLink`. Stands once, around all pages. */
export function AskPassword() {
  const { isAsked, answer } = useQuestion();
  return isAsked ? <Question onAnswer={answer} /> : null;
}
