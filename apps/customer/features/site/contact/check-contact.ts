import { ContactFormSchema } from "@totetaxi/contracts/contact-message";
import { FIELDS, type FieldName, type Problems, type Written } from "./contact-fields.ts";

const MISSING: Partial<Record<FieldName, string>> = {
  name: "Please tell us your name.",
  email: "Please leave an e-mail address to answer to.",
  message: "Please write us a few words.",
};

const WRONG: Record<FieldName, string> = {
  name: "Please write your name in one line, shorter than this.",
  email: "That does not look like an e-mail address. It should be like name@example.com.",
  phone: "We could not call that number. It should be like (631) 595-5100; or leave it empty.",
  message: "That is more than one message can hold. Please make it shorter, or send it in two parts.",
};

/** What is wrong with what somebody wrote, by field; nothing when the server will take it: the schema is the same. */
export function checkContact({ phone, ...written }: Written): Problems {
  const read = ContactFormSchema.safeParse({ ...written, ...(phone.trim() && { phone }) });
  if (read.success) return {};
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  const all: Written = { ...written, phone };
  return Object.fromEntries(
    FIELDS.filter((field) => wrong.has(field)).map((field) => [
      field,
      (all[field].trim() === "" && MISSING[field]) || WRONG[field],
    ]),
  );
}
