import type { Cents } from "@totetaxi/values/cents";
import { chosen, NO_LINES, type PriceLine, type RuleOf } from "../price-line.ts";
import { HOUR_NAMES, type HourWindow, PACKAGE_NAMES } from "../words.ts";

/** A chosen hour costs what the package says: Full includes it, Petite has none. */
export const hourWindow: RuleOf = ({ miniMove }) => {
  const line = (window: HourWindow, tier: "standard" | "full", cents: Cents): PriceLine[] => [
    {
      rule: "hour_window",
      label: chosen(`Pickup from ${HOUR_NAMES[window]}`, cents),
      because: `One-hour window with the ${PACKAGE_NAMES[tier]} package`,
      cents,
    },
  ];
  const linesOf = (tier: "standard" | "full") => ({
    hour_8: line("hour_8", tier, miniMove[tier].hourWindow),
    hour_9: line("hour_9", tier, miniMove[tier].hourWindow),
    hour_10: line("hour_10", tier, miniMove[tier].hourWindow),
  });
  const lines = { standard: linesOf("standard"), full: linesOf("full") };
  return (trip) => {
    if (trip.service !== "mini_move" || trip.package === "petite" || trip.window === "morning")
      return NO_LINES;
    return lines[trip.package][trip.window];
  };
};
