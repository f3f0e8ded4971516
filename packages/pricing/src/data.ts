import rateCardFile from "../data/rate-card.json" with { type: "json" };
import serviceAreaFile from "../data/service-area.json" with { type: "json" };
import { type RateCard, RateCardSchema } from "./rate-card.ts";
import { type ServiceArea, ServiceAreaSchema } from "./service-area.ts";

const { note: _aboutTheCard, ...currentCard } = rateCardFile.current;
const { note: _aboutTheArea, ...area } = serviceAreaFile;

/** The rate cards to seed, newest first. The file also tells, in words, what the card before them said. */
export const rateCards: readonly [RateCard, ...RateCard[]] = [RateCardSchema.parse(currentCard)];

/** The ZIP codes to seed. */
export const serviceArea: ServiceArea = ServiceAreaSchema.parse(area);
