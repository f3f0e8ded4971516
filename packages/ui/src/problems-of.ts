import { type FieldErrors, type FieldValues, get } from "react-hook-form";
import type { FieldProblem } from "./error-summary.tsx";
import { fieldId } from "./field-id.ts";

type FieldInForm = { readonly name: string; readonly group?: string };

/** The errors of a form in the order of its fields, for the summary at its top, where each names its group. */
export function problemsOf<Values extends FieldValues>(
  errors: FieldErrors<Values>,
  fields: readonly FieldInForm[],
): FieldProblem[] {
  return fields.flatMap(({ name, group }) => {
    const message: unknown = get(errors, `${name}.message`);
    return typeof message === "string"
      ? [{ fieldId: fieldId(name), message: group ? `${group}: ${message}` : message }]
      : [];
  });
}
