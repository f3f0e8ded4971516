import { InstructionsSchema } from "@totetaxi/contracts/booking";
import { type Contact, ContactSchema } from "@totetaxi/contracts/contact";
import { Button } from "@totetaxi/ui/button";
import { contractResolver } from "@totetaxi/ui/contract-resolver";
import { FormTextField } from "@totetaxi/ui/form-field";
import { Sheet } from "@totetaxi/ui/sheet";
import { showToast } from "@totetaxi/ui/toast";
import { useForm } from "react-hook-form";
import * as z from "zod/mini";
import { api } from "../../api/api.ts";
import { useRefresh } from "../../api/use-refresh.ts";
import { useUnsaved } from "../../leaving/use-unsaved.ts";
import { Refused } from "../../shell/refused.tsx";
import { CONTACT_WORDS } from "../../words/contact-words.ts";
import { Conflict } from "./conflict.tsx";
import { type Edit, editOf, mergeEdit } from "./edit-merge.ts";
import { InstructionsField } from "./instructions-field.tsx";
import { useSeen } from "./use-seen.ts";

const FORM = "edit-booking";
const WORDS = {
  ...CONTACT_WORDS,
  instructions: { missing: "", wrong: "Instructions take up to 1,000 characters." },
};
const guestResolver = contractResolver<Edit>(
  z.extend(ContactSchema, { instructions: InstructionsSchema }),
  WORDS,
);
const accountResolver = contractResolver<Edit>(z.object({ instructions: InstructionsSchema }), WORDS);

/** Corrects how a guest is reached and what the crew should know. Two people at it lose nothing of each other's. */
export function EditBooking({ onClose }: { readonly onClose: () => void }) {
  const { seen, now, version, look } = useSeen();
  const { bookingId, number } = seen.booking;
  const hasContact = seen.may.editContact;
  const refresh = useRefresh();
  const { control, handleSubmit, formState } = useForm<Edit>({
    defaultValues: editOf(seen),
    resolver: hasContact ? guestResolver : accountResolver,
  });
  const edit = api.booking.edit.useMutation({
    onError: look,
    onSuccess: async () => {
      await refresh();
      showToast({ title: `${number} is changed`, tone: "good" });
      onClose();
    },
  });
  const closeBy = useUnsaved(formState.isDirty && !edit.isSuccess);
  function save(typed: Edit) {
    const { contact, instructions } = mergeEdit(typed, editOf(seen), editOf(now ?? seen));
    if (!contact && instructions === undefined) return onClose();
    edit.mutate({
      bookingId,
      version,
      // The resolver has just read it; the server reads it again.
      ...(hasContact && contact && { contact: contact as Contact }),
      ...(instructions !== undefined && { instructions }),
    });
  }
  return (
    <Sheet
      title={`Edit ${number}`}
      onClose={() => closeBy(onClose)}
      footer={
        <Button type="submit" form={FORM} busy={edit.isPending}>
          Save
        </Button>
      }
    >
      <form id={FORM} noValidate onSubmit={handleSubmit(save)} className="grid gap-5">
        {now ? <Conflict seen={seen} now={now} /> : edit.error && <Refused error={edit.error} />}
        {hasContact ? (
          <>
            <FormTextField control={control} name="firstName" label="First name" maxLength={100} />
            <FormTextField control={control} name="lastName" label="Last name" maxLength={100} />
            <FormTextField control={control} name="email" label="E-mail" type="email" />
            <FormTextField control={control} name="phone" label="Phone" type="tel" />
          </>
        ) : (
          <p className="text-sm text-ink-soft">
            The contact belongs to the customer’s account, where the customer changes it.
          </p>
        )}
        <InstructionsField control={control} current={now?.booking.instructions} />
      </form>
    </Sheet>
  );
}
