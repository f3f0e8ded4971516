import { chosen, NO_LINES, type Rule } from "../price-line.ts";
import { HOUR_NAMES, PACKAGE_NAMES } from "../words.ts";

/** A chosen hour costs what the package says: Full includes it, Petite has none. */
export const hourWindow: Rule = (trip, { card }) => {
  if (trip.service !== "mini_move" || trip.package === "petite" || trip.window === "morning") return NO_LINES;
  const cents = card.miniMove[trip.package].hourWindow;
  const hour = HOUR_NAMES[trip.window];
  const because = `One-hour window with the ${PACKAGE_NAMES[trip.package]} package`;
  return [{ rule: "hour_window", label: chosen(`Pickup from ${hour}`, cents), because, cents }];
};
