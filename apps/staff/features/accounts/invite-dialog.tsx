import { type InviteStaff, InviteStaffSchema } from "@totetaxi/contracts/staff/account";
import { contractResolver } from "@totetaxi/ui/contract-resolver";
import { Dialog } from "@totetaxi/ui/dialog";
import { FormSelect, FormTextField } from "@totetaxi/ui/form-field";
import { showToast } from "@totetaxi/ui/toast";
import { useForm } from "react-hook-form";
import { api } from "../api/api.ts";
import { ActFoot } from "../booking/acts/act-foot.tsx";
import { useUnsaved } from "../leaving/use-unsaved.ts";
import { Refused } from "../shell/refused.tsx";

const resolver = contractResolver<InviteStaff>(InviteStaffSchema, {
  name: { missing: "Enter the name.", wrong: "That is too long for a name." },
  email: { missing: "Enter the e-mail.", wrong: "Enter an e-mail address like name@example.com." },
});
const ROLES = [
  { value: "staff", label: "Staff: the day’s work" },
  { value: "admin", label: "Admin: money, prices and accounts too" },
];

/** Opens an account for somebody, who is mailed a link. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const known = api.useUtils();
  const { control, handleSubmit, formState } = useForm<InviteStaff>({
    defaultValues: { name: "", email: "", role: "staff" },
    resolver,
  });
  const invite = api.staff.invite.useMutation({
    onSuccess: async (_, { email }) => {
      await known.staff.list.invalidate();
      showToast({
        title: "Invited",
        text: `The link went to ${email} and works for 48 hours.`,
        tone: "good",
      });
      onClose();
    },
  });
  const closeBy = useUnsaved(formState.isDirty && !invite.isSuccess);
  const close = () => closeBy(onClose);
  return (
    <Dialog title="Invite somebody" onClose={close}>
      <form noValidate className="grid gap-4" onSubmit={handleSubmit((typed) => invite.mutate(typed))}>
        {invite.error && <Refused error={invite.error} />}
        <FormTextField control={control} name="name" label="Name" autoComplete="off" />
        <FormTextField
          control={control}
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="off"
        />
        <FormSelect control={control} name="role" label="Role" options={ROLES} />
        <ActFoot label="Send the invitation" busy={invite.isPending} onClose={close} />
      </form>
    </Dialog>
  );
}
