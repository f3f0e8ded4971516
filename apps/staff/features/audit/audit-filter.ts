import { ServiceDaySchema } from "@totetaxi/values/service-day";
import * as z from "zod/mini";

/** What narrows the log; the page's address. */
export const AuditFilterSchema = z.object({
  whose: z.optional(z.enum(["everybody"])),
  by: z.optional(z.string().check(z.maxLength(40))),
  action: z.optional(z.string().check(z.maxLength(80))),
  subjectId: z.optional(z.string().check(z.maxLength(80))),
  from: z.optional(ServiceDaySchema),
  to: z.optional(ServiceDaySchema),
});
