import { cents } from "@totetaxi/values/cents";
import { addDays, serviceDay } from "@totetaxi/values/service-day";
import { describe, expect, it } from "vitest";
import { rateCards, serviceArea } from "./data.ts";
import {
  dateSurcharges,
  isPeak,
  peaksOf,
  priceList,
  QuoteRequestSchema,
  quote,
  type RateCard,
} from "./index.ts";

const [card] = rateCards;
const list = priceList(card, serviceArea);

type Peak = RateCard["dateSurcharges"]["peak"][number];
function peak(name: string, from: string, to: string, miniMove: number, standardDelivery: number): Peak {
  return {
    name,
    from: serviceDay(from),
    to: serviceDay(to),
    miniMoveCents: cents(miniMove),
    standardDeliveryCents: cents(standardDelivery),
  };
}
function withPeaks(...peaks: Peak[]) {
  return priceList({ ...card, dateSurcharges: { ...card.dateSurcharges, peak: peaks } }, serviceArea);
}

const SATURDAY = serviceDay("2026-08-01");
const FAIR = peak("Summer Fair", "2026-07-31", "2026-08-02", 20_000, 7000);
const REGATTA = peak("Regatta", "2026-08-01", "2026-08-01", 9000, 0);

describe("a date surcharge", () => {
  it("adds up all peak rules of one day, each under its own name", () => {
    expect(dateSurcharges(withPeaks(FAIR, REGATTA), "mini_move", SATURDAY)).toEqual([
      { name: "Summer Fair", cents: 20_000 },
      { name: "Regatta", cents: 9000 },
    ]);
  });

  it("makes a line of the price for each peak rule", () => {
    const request = QuoteRequestSchema.parse({
      ...{ service: "mini_move", package: "petite", pickupDate: SATURDAY },
      ...{ pickupZip: "10019", deliveryZip: "11937" },
    });
    const answer = quote(withPeaks(FAIR, REGATTA), request);
    expect(answer).toMatchObject({
      surchargeCents: 29_000,
      lines: [{}, { label: "Summer Fair pickup" }, { label: "Regatta pickup" }],
    });
  });

  it("leaves the weekend fee to a service that no peak rule of the day charges", () => {
    expect(dateSurcharges(withPeaks(REGATTA), "mini_move", SATURDAY)).toEqual([
      { name: "Regatta", cents: 9000 },
    ]);
    expect(dateSurcharges(withPeaks(REGATTA), "standard_delivery", SATURDAY)).toEqual([
      { name: "Saturday", cents: 5000 },
    ]);
  });

  it("lasts from the first to the last day of a peak rule", () => {
    const fair = withPeaks(FAIR);
    const charged = ["2026-07-30", "2026-07-31", "2026-08-01", "2026-08-02", "2026-08-03"].map(
      (day) => dateSurcharges(fair, "mini_move", serviceDay(day))[0]?.name,
    );
    expect(charged).toEqual([undefined, "Summer Fair", "Summer Fair", "Summer Fair", undefined]);
  });

  it("never falls on a specialty item", () => {
    for (let day = serviceDay("2026-01-01"); day < "2028-01-01"; day = addDays(day, 1))
      expect(dateSurcharges(list, "specialty_item", day)).toEqual([]);
  });

  it("falls on each Saturday and Sunday of the year outside the peaks and on no other day", () => {
    const names = new Map<string, number>();
    for (let day = serviceDay("2026-01-01"); day < "2027-01-01"; day = addDays(day, 1))
      for (const { name } of dateSurcharges(list, "mini_move", day))
        names.set(name, (names.get(name) ?? 0) + 1);
    // 52 of each, less July 4 (a Saturday) and the weekend within US Open Week.
    expect(Object.fromEntries(names)).toMatchObject({
      Saturday: 50,
      Sunday: 51,
      "US Open Week": 9,
      "July 4": 1,
    });
  });

  it("follows the days of the week that the card calls the weekend", () => {
    const weekend = { ...card.dateSurcharges.weekend, days: ["friday" as const] };
    const fridays = priceList({ ...card, dateSurcharges: { weekend, peak: [] } }, serviceArea);
    expect(dateSurcharges(fridays, "mini_move", serviceDay("2026-07-31"))).toEqual([
      { name: "Friday", cents: 17_500 },
    ]);
    expect(dateSurcharges(fridays, "mini_move", SATURDAY)).toEqual([]);
  });
});

describe("a peak day", () => {
  it("is one of any peak rule, whatever it charges", () => {
    expect(isPeak(list, serviceDay("2026-09-22"))).toBe(true);
    expect(isPeak(list, serviceDay("2026-09-23"))).toBe(false);
    expect(isPeak(withPeaks(peak("Quiet", "2026-05-05", "2026-05-05", 0, 0)), serviceDay("2026-05-05"))).toBe(
      true,
    );
  });

  it("has the names of its rules, those too that charge nothing", () => {
    const day = serviceDay("2026-05-25");
    expect(peaksOf(withPeaks(peak("Quiet", day, day, 0, 0), peak("Regatta", day, day, 1, 0)), day)).toEqual([
      "Quiet",
      "Regatta",
    ]);
    expect(peaksOf(list, serviceDay("2026-03-14"))).toEqual([]);
  });

  it("is not made by a weekend", () => {
    expect(isPeak(list, serviceDay("2026-03-14"))).toBe(false);
  });
});
