import { setTimeout as sleep } from "node:timers/promises";
import type { Faults } from "@totetaxi/stripe-sandbox";
import type { StandIn } from "@totetaxi/stripe-sandbox/steering";
import type { Product } from "../product/start-product.ts";
import type { Dice } from "./dice.ts";

const VICTIMS = ["worker", "webhook", "customer site", "database"] as const;
type Victim = (typeof VICTIMS)[number];
/** How often each was killed. */
export type Kills = Record<Victim, number>;

/** A worker whose clock is so far ahead finds every hold at its end while people are paying. */
const AHEAD_MS = 16 * 60_000;
const PEACE_MS = [300, 1_500] as const;
const DEAD_MS = [0, 800] as const;

const API_FAULTS = [
  { path: "/v1/payment_intents", method: "POST" },
  { path: "/v1/payment_intents/*", method: "GET" },
  { path: "/v1/payment_intents/*/cancel", method: "POST" },
  { path: "/v1/refunds", method: "POST" },
] as const;
const KINDS = ["before500", "after500", "drop", "dropAfter", "429", "malformed"] as const;

function nextFaults(dice: Dice): Faults {
  const api = API_FAULTS.filter(() => dice.chance(0.5)).map((where) => ({
    ...where,
    kind: dice.pick(KINDS),
    times: dice.between(1, 3),
    delayMs: 0,
  }));
  return { webhook: { duplicate: 1, shuffle: true, dropRate: 0.3 }, api };
}

type Trouble = {
  readonly product: Product;
  readonly standIn: StandIn;
  readonly dice: Dice;
  /** When it aborts, whoever is dead is started again and the trouble is over. */
  readonly stopped: AbortSignal;
  /** Called when each victim has been killed as often as the other. */
  onRound(): void;
};

/** kill -9 of one process or two after the other, again and again, while the stand-in loses, doubles and shuffles. */
export async function makeTrouble({ product, standIn, dice, stopped, onRound }: Trouble): Promise<Kills> {
  const kills: Kills = { worker: 0, webhook: 0, "customer site": 0, database: 0 };
  const pause = ([low, high]: readonly [number, number]) =>
    sleep(dice.between(low, high), undefined, { signal: stopped }).catch(() => {});

  async function killAndStart(victim: Victim): Promise<void> {
    const deadMs = dice.between(...DEAD_MS);
    const aheadMs = victim === "worker" && dice.chance(0.25) ? AHEAD_MS : 0;
    kills[victim] += 1;
    if (victim === "database") {
      await product.database.kill();
      await sleep(deadMs);
      return await product.database.start();
    }
    await product.process(victim).kill();
    await sleep(deadMs);
    const offset = product.settings.clockOffsetMs + aheadMs;
    await product.process(victim).start({ TOTETAXI_CLOCK_OFFSET_MS: String(offset) });
  }

  while (!stopped.aborted) {
    const round = dice.shuffled(VICTIMS);
    for (let victim = round.shift(); victim !== undefined && !stopped.aborted; victim = round.shift()) {
      await standIn.goWrong(nextFaults(dice));
      await pause(PEACE_MS);
      const together = dice.chance(0.3) ? round.shift() : undefined;
      await Promise.all([victim, ...(together ? [together] : [])].map(killAndStart));
    }
    onRound();
  }
  return kills;
}
