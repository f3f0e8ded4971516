import { type Phone, parsePhone } from "@totetaxi/values/phone";
import { lineText } from "@totetaxi/values/text";
import * as z from "zod/mini";

const MAX_EMAIL = 254;

/** One address, as the person typed it; compare in lower case. */
export const EmailSchema = z.pipe(
  lineText(MAX_EMAIL),
  z.string().check(z.email("must be an e-mail address like name@example.com")),
);

export const PhoneSchema = z.pipe(
  z.string().check(
    z.maxLength(40),
    z.refine(
      (text) => parsePhone(text) !== undefined,
      "must be a phone number we can call, like (631) 595-5100",
    ),
  ),
  z.transform((text) => parsePhone(text) as Phone),
);

/** Who we write to and call about a booking. */
export const ContactSchema = z.strictObject({
  firstName: lineText(100),
  lastName: lineText(100),
  email: EmailSchema,
  phone: PhoneSchema,
});
export type Contact = z.output<typeof ContactSchema>;
