import { type ChangeOwnEmail, ChangeOwnEmailSchema } from "@totetaxi/contracts/staff/account";
import { Button } from "@totetaxi/ui/button";
import { contractResolver } from "@totetaxi/ui/contract-resolver";
import { FormTextField } from "@totetaxi/ui/form-field";
import { Notice } from "@totetaxi/ui/notice";
import { useForm } from "react-hook-form";
import { api } from "../api/api.ts";
import { Part } from "../shell/part.tsx";
import { Refused } from "../shell/refused.tsx";

const resolver = contractResolver<ChangeOwnEmail>(ChangeOwnEmailSchema, {
  email: { missing: "Enter the new e-mail.", wrong: "Enter an e-mail address like name@example.com." },
});

/** Changes the e-mail with which one signs in, once its mailbox was read. */
export function OwnEmail() {
  const { control, handleSubmit } = useForm<ChangeOwnEmail>({ defaultValues: { email: "" }, resolver });
  const change = api.me.changeEmail.useMutation();
  return (
    <Part title="E-mail">
      <form noValidate className="grid gap-4" onSubmit={handleSubmit((typed) => change.mutate(typed))}>
        {change.error && <Refused error={change.error} />}
        {change.data && (
          <Notice tone="good" role="status" title="Look into the new mailbox">
            The link there changes your e-mail. Until then you sign in with the one you have.
          </Notice>
        )}
        <FormTextField control={control} name="email" label="New e-mail" type="email" autoComplete="email" />
        <Button type="submit" kind="secondary" className="w-fit" busy={change.isPending}>
          Mail the link
        </Button>
      </form>
    </Part>
  );
}
