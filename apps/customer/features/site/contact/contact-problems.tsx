import { ErrorSummary } from "@totetaxi/ui/error-summary";
import { controlId, FIELDS, type Problems } from "./contact-fields.ts";

/** All that is wrong with the form, in the order of the page. */
export function ContactProblems({
  problems,
  attempt,
}: {
  readonly problems: Problems;
  readonly attempt: number;
}) {
  return (
    <ErrorSummary
      title="Please look at this again"
      problems={FIELDS.flatMap((field) => {
        const message = problems[field];
        return message === undefined ? [] : [{ fieldId: controlId(field), message }];
      })}
      attempt={attempt}
    />
  );
}
