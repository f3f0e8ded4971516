import { type FieldErrors, type FieldValues, get, type Resolver, set } from "react-hook-form";
import type * as z from "zod/mini";

/** What a person reads about one field: when it is empty, and when it is not right. */
export type FieldWords = { readonly missing: string; readonly wrong: string };

/** Further problems that the schema cannot know, by the field's path. */
type Check<Values> = (values: Values) => Readonly<Record<string, string | undefined>>;

/**
 * Validates a form with the contract's own schema, the one the server uses, and tells the problems in our words. A
 * refinement of the contract that has its own sentence is told as it is.
 */
export function contractResolver<Values extends FieldValues>(
  schema: z.ZodMiniType,
  words: Readonly<Record<string, FieldWords>>,
  check: Check<Values> = () => ({}),
): Resolver<Values> {
  const messageOf = (values: Values, path: string, message: string): string => {
    const own = words[path];
    if (!own) return message;
    return String(get(values, path) ?? "").trim() === "" ? own.missing : own.wrong;
  };
  return (values) => {
    const errors: FieldErrors<Values> = {};
    const tell = (path: string, message: string) => {
      if (!get(errors, path)) set(errors, path, { type: "contract", message });
    };
    const read = schema.safeParse(values);
    for (const issue of read.error?.issues ?? []) {
      const path = issue.path.join(".");
      tell(path, messageOf(values, path, issue.message));
    }
    for (const [path, message] of Object.entries(check(values))) if (message) tell(path, message);
    return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
  };
}
