import type { Cents } from "@totetaxi/values/cents";
import type { Id, IdPrefix } from "@totetaxi/values/id";
import type { ServiceDay } from "@totetaxi/values/service-day";
import { date, integer, text, timestamp } from "drizzle-orm/pg-core";

/** A prefixed id (`bkg_…`). Sorted bytewise, so that an index on it is in order of creation. */
export const id = <P extends IdPrefix>(name: string, _prefix: P) => text(name).$type<Id<P>>();

/** Integer US cents; the name carries the unit. */
export const cents = (name: `${string}_cents`) => integer(name).$type<Cents>();

/** An instant with its time zone, read as a `Date`. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** A calendar date in New York, read as text: never a `Date`. */
export const day = (name: string) => date(name, { mode: "string" }).$type<ServiceDay>();
