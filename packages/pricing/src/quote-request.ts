import * as z from "zod/mini";
import { CHANNELS } from "./words.ts";

const Flag = z._default(z.boolean(), false);
// Far longer than any of its kind: only what cannot be meant is turned away by its length.
const Word = z.string().check(z.maxLength(100));
const OptionalText = z.optional(z.nullable(z.string().check(z.maxLength(5_000))));

/**
 * What the price tool reads (domain rules, section 9). Only JSON types and ranges are judged here: a service, package,
 * window, date, ZIP or item that does not exist is plain text to this schema and a refusal of `quote`, which says why.
 */
export const QuoteRequestSchema = z.strictObject({
  service: Word,
  package: OptionalText,
  pickupDate: Word,
  window: z._default(Word, "morning"),
  pickupZip: Word,
  deliveryZip: Word,
  coi: Flag,
  packing: Flag,
  unpacking: Flag,
  itemCount: z._default(z.int().check(z.gte(0), z.lte(500)), 0),
  itemDescription: OptionalText,
  specialtyItems: z._default(z.record(z.string(), z.int().check(z.gte(0), z.lte(50))), {}),
  sameDay: Flag,
  channel: z._default(z.enum(CHANNELS), "online"),
});

export type QuoteRequest = z.output<typeof QuoteRequestSchema>;
/** The same before the defaults: what a caller may leave out. */
export type QuoteRequestInput = z.input<typeof QuoteRequestSchema>;
export type QuoteRequestField = keyof QuoteRequest;
