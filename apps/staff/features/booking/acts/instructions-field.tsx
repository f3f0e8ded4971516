import { Field } from "@totetaxi/ui/field";
import { TextArea } from "@totetaxi/ui/text-input";
import { type Control, useController } from "react-hook-form";
import type { Edit } from "./edit-merge.ts";

type Props = { readonly control: Control<Edit>; readonly current: string | undefined };

/** What the crew should know; beneath it what somebody else wrote there meanwhile. */
export function InstructionsField({ control, current }: Props) {
  const { field, fieldState } = useController({ control, name: "instructions" });
  const isOther = current !== undefined && current !== field.value;
  return (
    <Field
      id="edit-instructions"
      label="Instructions for the crew"
      error={fieldState.error?.message}
      hint={
        isOther && (
          <span className="break-words whitespace-pre-line">It says now: {current || "nothing"}</span>
        )
      }
    >
      {(aria) => <TextArea {...aria} {...field} rows={5} maxLength={1000} />}
    </Field>
  );
}
