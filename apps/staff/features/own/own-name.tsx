import { type Rename, RenameSchema } from "@totetaxi/contracts/staff/account";
import { Button } from "@totetaxi/ui/button";
import { contractResolver } from "@totetaxi/ui/contract-resolver";
import { FormTextField } from "@totetaxi/ui/form-field";
import { showToast } from "@totetaxi/ui/toast";
import { useForm } from "react-hook-form";
import { api } from "../api/api.ts";
import { useRefresh } from "../api/use-refresh.ts";
import { useMember } from "../session/member.ts";
import { Part } from "../shell/part.tsx";
import { Refused } from "../shell/refused.tsx";

const resolver = contractResolver<Rename>(RenameSchema, {
  name: { missing: "Enter your name.", wrong: "That is too long for a name." },
});

/** How colleagues see one in notes and in the log. */
export function OwnName() {
  const { name } = useMember();
  const refresh = useRefresh();
  const { control, handleSubmit } = useForm<Rename>({ defaultValues: { name }, resolver });
  const rename = api.me.rename.useMutation({
    onSuccess: async () => {
      await refresh();
      showToast({ title: "Your name is changed", tone: "good" });
    },
  });
  return (
    <Part title="Name">
      <form noValidate className="grid gap-4" onSubmit={handleSubmit((typed) => rename.mutate(typed))}>
        {rename.error && <Refused error={rename.error} />}
        <FormTextField control={control} name="name" label="How colleagues see you" autoComplete="name" />
        <Button type="submit" kind="secondary" className="w-fit" busy={rename.isPending}>
          Change the name
        </Button>
      </form>
    </Part>
  );
}
