import * as z from "zod/mini";
import { type ApiError, invalidRequest, NOT_MODELLED } from "./errors.ts";
import type { FormGroup } from "./form.ts";

/** Text of 1 to `max` characters. */
export const text = (max = 5000) => z.string().check(z.minLength(1), z.maxLength(max));

/** Text that an empty value unsets: null. */
export const unsettable = (max = 5000) =>
  z.pipe(
    z.string().check(z.maxLength(max)),
    z.transform((value: string) => (value === "" ? null : value)),
  );

export const integer = z.pipe(z.string().check(z.regex(/^-?\d{1,12}$/, "integer")), z.transform(Number));

export const flag = z.pipe(
  z.enum(["true", "false"]),
  z.transform((value) => value === "true"),
);

export const expandable = { expand: z.optional(z.array(text(200))) };

/** Values to set, an empty one unsets its name; `""` instead of a group unsets all. */
export const metadata = z.optional(
  z.union([z.literal(""), z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(500)))]),
);

const address = z.strictObject({
  city: z.optional(unsettable()),
  country: z.optional(unsettable()),
  line1: z.optional(unsettable()),
  line2: z.optional(unsettable()),
  postal_code: z.optional(unsettable()),
  state: z.optional(unsettable()),
});
export const addressParam = z.optional(address);
export type AddressInput = z.infer<typeof address>;

export const shippingParam = z.optional(
  z.strictObject({
    address,
    name: text(),
    carrier: z.optional(text()),
    phone: z.optional(text()),
    tracking_number: z.optional(text()),
  }),
);

export const createdParam = z.optional(
  z.union([
    integer,
    z.strictObject({
      gt: z.optional(integer),
      gte: z.optional(integer),
      lt: z.optional(integer),
      lte: z.optional(integer),
    }),
  ]),
);
export type CreatedInput = z.infer<typeof createdParam>;

export const pageParams = {
  ...expandable,
  limit: z.optional(integer),
  starting_after: z.optional(text()),
  ending_before: z.optional(text()),
};

type Issue = z.core.$ZodIssue;

function nameOf(path: readonly PropertyKey[]): string {
  const [first = "", ...rest] = path.map(String);
  return first + rest.map((name) => `[${name}]`).join("");
}

function valueAt(fields: unknown, path: readonly PropertyKey[]): unknown {
  let value = fields;
  for (const name of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, name);
  }
  return value;
}

/** Within a union the branch that got furthest is the one that was meant. */
function innermost(issue: Issue, path: readonly PropertyKey[] = issue.path): [Issue, readonly PropertyKey[]] {
  if (issue.code !== "invalid_union") return [issue, path];
  const deepest = issue.errors.flat().toSorted((a, b) => b.path.length - a.path.length)[0];
  return deepest ? innermost(deepest, [...path, ...deepest.path]) : [issue, path];
}

/** The refusal of some input for the first thing that is wrong in it, by name. */
export function refusal(fields: unknown, issues: readonly Issue[]): ApiError {
  // A misspelt name is also missing under its right one: the misspelling is what to tell.
  const first = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0];
  if (!first) return invalidRequest("The parameters are not accepted.");
  const [issue, path] = innermost(first);
  if (issue.code === "unrecognized_keys") {
    const param = nameOf([...path, issue.keys[0] ?? ""]);
    return invalidRequest(`Received unknown parameter: ${param} (${NOT_MODELLED}).`, {
      code: "parameter_unknown",
      param,
    });
  }
  const param = nameOf(path);
  const value = valueAt(fields, path);
  if (value === undefined) {
    return invalidRequest(`The parameter ${param} is required.`, { code: "parameter_missing", param });
  }
  if (value === "") {
    return invalidRequest(`The parameter ${param} must not be empty.`, {
      code: "parameter_invalid_empty",
      param,
    });
  }
  if (issue.code === "invalid_format") {
    return invalidRequest(`The parameter ${param} must be a whole number.`, {
      code: "parameter_invalid_integer",
      param,
    });
  }
  return invalidRequest(`The parameter ${param} has a value that is not accepted: ${issue.message}.`, {
    param,
  });
}

/**
 * The parameters of a request, checked against all that its route knows.
 * @throws ApiError 400 that names the first parameter that is unknown, missing or malformed.
 */
export function parseParams<S extends z.ZodMiniType>(schema: S, fields: FormGroup): z.infer<S> {
  const result = z.safeParse(schema, fields);
  if (result.success) return result.data;
  throw refusal(fields, result.error.issues);
}
