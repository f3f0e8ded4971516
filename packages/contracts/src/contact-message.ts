import { lineText, multilineText } from "@totetaxi/values/text";
import * as z from "zod/mini";
import { EmailSchema, PhoneSchema } from "./contact.ts";

/** What a visitor fills in. A number is for those who would rather be called. */
export const ContactFormSchema = z.strictObject({
  name: lineText(120),
  email: EmailSchema,
  phone: z.optional(PhoneSchema),
  message: multilineText(4_000, 1),
});
export type ContactForm = z.output<typeof ContactFormSchema>;

/**
 * A message to the office. `requestId` is made by the page, so that a message sent again after a lost answer arrives
 * once. `website` is no field that people see: what fills it in is a machine.
 */
export const SendContactMessageSchema = z.strictObject({
  ...ContactFormSchema.shape,
  requestId: z.uuid(),
  website: z.optional(z.string().check(z.maxLength(500))),
});
export type SendContactMessage = z.output<typeof SendContactMessageSchema>;

/** The same for people and machines: nobody learns that they were taken for one. */
export const ContactMessageSentSchema = z.strictObject({ ok: z.literal(true) });
export type ContactMessageSent = z.output<typeof ContactMessageSentSchema>;
