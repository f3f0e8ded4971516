import type * as z from "zod/mini";

export type Written = Readonly<Record<string, string>>;
export type Problems = Readonly<Record<string, string | undefined>>;
/** What a person reads about one field: when it is empty, and when it is not right. */
export type Words = Readonly<Record<string, { readonly missing: string; readonly wrong: string }>>;

/** What stands in the form now. Passwords are as they were typed, the rest without spaces around it. */
export function readFields(form: HTMLFormElement): Written {
  return Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => {
      const text = typeof value === "string" ? value : "";
      return [name, name.toLowerCase().includes("password") ? text : text.trim()];
    }),
  );
}

/** What is wrong, by field, told in our words; nothing when the server will take it: the schema is the same. */
export function problemsIn(schema: z.ZodMiniType, written: object, words: Words): Problems {
  const read = schema.safeParse(written);
  const values = new Map<PropertyKey, unknown>(Object.entries(written));
  return Object.fromEntries(
    (read.error?.issues ?? []).map(({ path: [name = ""], message }) => {
      const own = words[String(name)];
      return [String(name), own ? own[values.get(name) ? "wrong" : "missing"] : message];
    }),
  );
}

export const EMAIL_WORDS = {
  missing: "Enter your e-mail address.",
  wrong: "Enter an e-mail address like name@example.com.",
} as const;
