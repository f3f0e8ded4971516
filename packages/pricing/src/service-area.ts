import * as z from "zod/mini";

const ZipText = z.string().check(z.regex(/^\d{5}$/, "must be five digits"));

const Area = z.strictObject({
  area: z.string().check(z.regex(/^[a-z]+(_[a-z]+)*$/, "must be lowercase words joined by _")),
  zone: z.enum(["core", "surcharge"]),
  zips: z.array(ZipText),
  places: z.optional(z.record(ZipText, z.string().check(z.minLength(1)))),
});

/** The ZIP codes served, in areas of one zone each: `core` costs nothing more, `surcharge` the card's distance fee. */
export const ServiceAreaSchema = z.strictObject({
  areas: z.array(Area).check(
    z.refine((areas) => {
      const zips = areas.flatMap((area) => area.zips);
      return new Set(zips).size === zips.length;
    }, "must name each ZIP code once"),
  ),
});

export type ServiceArea = z.output<typeof ServiceAreaSchema>;
export type Zone = ServiceArea["areas"][number]["zone"];
