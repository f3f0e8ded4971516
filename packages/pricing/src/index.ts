export { type DateSurcharge, dateSurcharges, isPeak, peaksOf } from "./date-surcharges.ts";
export { maxPounds } from "./max-pounds.ts";
export type { PriceComponents, PriceLine, RuleName } from "./price-line.ts";
export {
  type PriceList,
  priceList,
  type ServedPlace,
  type SpecialtyItem,
  specialtyItemsOf,
  zoneOf,
} from "./price-list.ts";
export { type Quote, type QuoteAnswer, quote, quoteTrip } from "./quote.ts";
export {
  type QuoteRequest,
  type QuoteRequestField,
  type QuoteRequestInput,
  QuoteRequestSchema,
} from "./quote-request.ts";
export { type RateCard, RateCardSchema } from "./rate-card.ts";
export { readTrip } from "./read-trip.ts";
export { isRefusal, type QuoteRefusal, REFUSALS, type RefusalReason } from "./refusal.ts";
export { type ServiceArea, ServiceAreaSchema, type Zone } from "./service-area.ts";
export type { Cargo, ChosenItem, CountedItems, Journey, SpecialtyCargo, Trip } from "./trip.ts";
export {
  CHANNELS,
  type Channel,
  HOUR_NAMES,
  HOUR_WINDOWS,
  type HourWindow,
  isHourWindow,
  MAX_DESCRIPTION,
  PACKAGE_NAMES,
  PACKAGES,
  type Package,
  pickupHours,
  SERVICES,
  type Service,
  WEEKDAYS,
  WINDOWS,
  type Window,
  windowsOf,
} from "./words.ts";
