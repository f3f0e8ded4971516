import type { FieldProblem } from "@totetaxi/ui/error-summary";
import { type FieldErrors, type FieldValues, get } from "react-hook-form";
import { fieldId } from "./field-id.ts";

/** The errors of a form in the order of its fields, for the summary at its top. */
export function problemsOf<Values extends FieldValues>(
  errors: FieldErrors<Values>,
  names: readonly string[],
): FieldProblem[] {
  return names.flatMap((name) => {
    const message: unknown = get(errors, `${name}.message`);
    return typeof message === "string" ? [{ fieldId: fieldId(name), message }] : [];
  });
}
