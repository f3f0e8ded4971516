import { priceList, quote } from "@totetaxi/pricing";
import { rateCards, serviceArea } from "@totetaxi/pricing/data";
import type { Figure } from "../figure.ts";
import { median } from "../statistics.ts";
import { inlinedMiniMoves } from "./inlined-quote.ts";
import { miniMoves } from "./requests.ts";

const ROUNDS = 15;
const REPEATS = 60;

/** Prices with their lines beside the same rules in one function. */
export async function benchQuote(): Promise<Figure[]> {
  const list = priceList(rateCards[0], serviceArea);
  const requests = miniMoves(1_000);
  const inlined = inlinedMiniMoves(list);
  let lines = 0; // read by nobody; without it, an engine might leave the work out
  const aSecond = (
    price: (request: (typeof requests)[number]) => { lines: readonly unknown[] } | undefined,
  ) => {
    const begun = performance.now();
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      for (const request of requests) lines += price(request)?.lines.length ?? 0;
    }
    return (REPEATS * requests.length * 1_000) / (performance.now() - begun);
  };
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    floor.push(aSecond(inlined));
    ours.push(
      aSecond((request) => {
        const price = quote(list, request);
        return price.ok ? price : undefined;
      }),
    );
  }
  const ratios = ours.map((each, round) => each / (floor[round] ?? Number.NaN)).slice(3);
  const thousands = (rates: number[]) => `${(median(rates) / 1_000).toFixed(0)},000`;
  const detail = `${thousands(ours)} of ${thousands(floor)} a second, ${(lines / (2 * ROUNDS * REPEATS * requests.length)).toFixed(1)} lines each`;
  return [{ name: "quote", ratios, aim: { atLeast: 0.6 }, detail }];
}
