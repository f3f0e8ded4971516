import { lineText } from "@totetaxi/values/text";
import { parseZip, type Zip } from "@totetaxi/values/zip";
import * as z from "zod/mini";

export const STATES = ["NY", "NJ", "CT"] as const;
export type State = (typeof STATES)[number];

const POST_OFFICE_BOX = /^\s*(?:p\.?\s*o\.?\s*box|post\s+office\s+box|box\s+\d)/i;
// The first digits that the post office gives to each state served.
const ZIP_OF_STATE: Record<State, RegExp> = { NY: /^(?:1[0-4]|005|06390)/, NJ: /^0[78]/, CT: /^06/ };

export const ZipSchema = z.pipe(
  z.string().check(
    z.maxLength(16),
    z.refine((text) => parseZip(text) !== undefined, "must be a five-digit ZIP code"),
  ),
  z.transform((text) => parseZip(text) as Zip),
);

/** A street address that a van can come to. Whether its ZIP is served is the quote's answer, not this schema's. */
export const AddressSchema = z
  .strictObject({
    line1: lineText(100).check(
      z.refine(
        (text) => !POST_OFFICE_BOX.test(text),
        "must be a street address: a van cannot come to a PO box",
      ),
    ),
    line2: z.optional(lineText(100, 0)),
    city: lineText(80),
    state: z.enum(STATES, "must be NY, NJ or CT"),
    zip: ZipSchema,
  })
  .check(
    z.refine(({ state, zip }) => ZIP_OF_STATE[state].test(zip), {
      message: "this ZIP code is not in that state",
      path: ["zip"],
    }),
  );
export type Address = z.output<typeof AddressSchema>;
