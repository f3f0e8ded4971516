import { type ChangeOwnPassword, ChangeOwnPasswordSchema } from "@totetaxi/contracts/staff/account";
import { Button } from "@totetaxi/ui/button";
import { contractResolver } from "@totetaxi/ui/contract-resolver";
import { FormTextField } from "@totetaxi/ui/form-field";
import { showToast } from "@totetaxi/ui/toast";
import { useForm } from "react-hook-form";
import { api } from "../api/api.ts";
import { useRefresh } from "../api/use-refresh.ts";
import { Part } from "../shell/part.tsx";
import { Refused } from "../shell/refused.tsx";

const resolver = contractResolver<ChangeOwnPassword>(ChangeOwnPasswordSchema, {
  password: { missing: "Enter your present password.", wrong: "That is too long for a password." },
  newPassword: { missing: "Choose a new password.", wrong: "That is too long for a password." },
});
const EMPTY = { password: "", newPassword: "" };

export function OwnPassword() {
  const refresh = useRefresh();
  const { control, handleSubmit, reset } = useForm<ChangeOwnPassword>({ defaultValues: EMPTY, resolver });
  const change = api.me.changePassword.useMutation({
    onSuccess: async () => {
      reset(EMPTY);
      await refresh();
      showToast({
        title: "Your password is changed",
        text: "Your other devices were signed out.",
        tone: "good",
      });
    },
  });
  return (
    <Part title="Password">
      <form noValidate className="grid gap-4" onSubmit={handleSubmit((typed) => change.mutate(typed))}>
        {change.error && <Refused error={change.error} />}
        <FormTextField
          control={control}
          name="password"
          label="Present password"
          type="password"
          autoComplete="current-password"
        />
        <FormTextField
          control={control}
          name="newPassword"
          label="New password"
          type="password"
          autoComplete="new-password"
          hint="15 characters or more. Several words will do."
        />
        <Button type="submit" kind="secondary" className="w-fit" busy={change.isPending}>
          Change the password
        </Button>
      </form>
    </Part>
  );
}
