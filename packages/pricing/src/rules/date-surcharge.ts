import { formatDay } from "@totetaxi/values/service-day";
import { dateSurcharges } from "../date-surcharges.ts";
import { NO_LINES, type Rule } from "../price-line.ts";

/** A peak day costs more, a line for each peak rule; any other Saturday or Sunday costs the weekend fee. */
export const dateSurcharge: Rule = (trip, list) => {
  const { day } = trip.journey;
  const charged = dateSurcharges(list, trip.service, day);
  if (charged.length === 0) return NO_LINES;
  const because = `Pickup on ${formatDay(day)}`;
  return charged.map(({ name, cents }) => ({
    rule: "date_surcharge",
    label: `${name} pickup`,
    because,
    cents,
  }));
};
