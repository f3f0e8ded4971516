import { formatDay } from "@totetaxi/values/service-day";
import { dateSurcharges, surchargeDates } from "../date-surcharges.ts";
import { NO_LINES, type RuleOf } from "../price-line.ts";

/** A peak day costs more, a line for each peak rule; any other Saturday or Sunday costs the weekend fee. */
export const dateSurcharge: RuleOf = (card) => {
  const list = { dates: surchargeDates(card) };
  return (trip) => {
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
};
