import * as z from "zod/mini";
import { listPage, type Page } from "../http/pagination.ts";
import { createdParam, pageParams, text } from "../http/params.ts";
import type { Table } from "../state/table.ts";

/** How lists of what befell charges are asked for. */
export const ofChargeParams = z.strictObject({
  ...pageParams,
  created: createdParam,
  charge: z.optional(text()),
  payment_intent: z.optional(text()),
});

type OfCharge = { id: string; created: number; charge: unknown; payment_intent: unknown };

/** A page of what befell charges: of all, of one charge, or of one PaymentIntent's. @throws ApiError as `listPage`. */
export function listOfCharge<T extends OfCharge>(
  table: Table<T>,
  { charge, payment_intent, ...page }: z.infer<typeof ofChargeParams>,
  url: string,
): Page<T> {
  return listPage(table, page, url, {
    by: charge === undefined ? undefined : ["charge", charge],
    where: (record) => payment_intent === undefined || record.payment_intent === payment_intent,
  });
}
