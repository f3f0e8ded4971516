import * as z from "zod/mini";
import { ZipSchema } from "./address.ts";
import { EmailSchema } from "./contact.ts";

/** A visitor whose ZIP we do not serve, and who would like to hear when we do. */
export const RequestAreaSchema = z.strictObject({ email: EmailSchema, zip: ZipSchema });
export type RequestArea = z.output<typeof RequestAreaSchema>;

/** The same whether or not it was asked before: nobody learns whose addresses we have. */
export const AreaRequestedSchema = z.strictObject({ ok: z.literal(true) });
export type AreaRequested = z.output<typeof AreaRequestedSchema>;
