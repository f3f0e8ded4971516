import { brokenInvariants } from "@totetaxi/core/operations";
import { openDatabase } from "@totetaxi/db/client";
import { standInAt } from "@totetaxi/stripe-sandbox/steering";
import { procedures } from "../product/procedures.ts";
import type { Product } from "../product/start-product.ts";
import { diceOf } from "./dice.ts";
import { judgeMails } from "./judge-mails.ts";
import { judgeMoney } from "./judge-money.ts";
import { judgeVisits } from "./judge-visits.ts";
import { planOf } from "./plan.ts";
import { settle } from "./settle.ts";
import { type Kills, makeTrouble } from "./trouble.ts";
import { type Visit, visit } from "./visit.ts";
import { watchMail } from "./watch-mail.ts";

/** How long and how hard the product is tried. */
export interface Wanted {
  readonly seed: string;
  /** Guests at least; more come until the time is over and every process was killed. */
  readonly guests: number;
  readonly minutes: number;
  /** Guests at any moment. */
  readonly atOnce: number;
  /** How often each process is killed at least. */
  readonly rounds: number;
}

/** What was done, and what was found: nothing in `violations` when all is well. */
export interface Findings {
  readonly visits: readonly Visit[];
  readonly kills: Kills;
  readonly violations: readonly string[];
}

/** Jobs that were given up, and what was put before the staff although no person could have caused it. */
const NEVER = ["event_dead", "unknown_booking", "unknown_intent", "unknown_refund", "message_late"];

/**
 * Lets guests book and pay while processes and the database are killed and Stripe's stand-in misbehaves, lets it all
 * settle, and holds what guests were told, our books and Stripe's against each other.
 */
export async function soak(product: Product, wanted: Wanted): Promise<Findings> {
  const dice = diceOf(wanted.seed);
  const standIn = standInAt(product.process("Stripe stand-in").url);
  const site = procedures(product.process("customer site").url);
  const mail = watchMail(product.process("mail box").url);
  const database = openDatabase({ url: product.databaseUrl, max: 2, name: "soak" });
  const { sql } = database;

  const over = new AbortController();
  const ends = performance.now() + wanted.minutes * 60_000;
  let roundsLeft = wanted.rounds;
  const trouble = makeTrouble({
    product,
    standIn,
    dice: dice.split("trouble"),
    stopped: over.signal,
    onRound: () => {
      roundsLeft -= 1;
    },
  });
  trouble.catch(() => over.abort());

  const visits: Visit[] = [];
  let came = 0;
  const wanting = () =>
    !over.signal.aborted && (came < wanted.guests || roundsLeft > 0 || performance.now() < ends);
  const keepComing = async () => {
    while (wanting()) {
      came += 1;
      visits.push(await visit(planOf(dice.split(`guest ${came}`)), { procedures: site, standIn }));
    }
  };
  try {
    await Promise.all(Array.from({ length: wanted.atOnce }, keepComing));
    over.abort();
    const kills = await trouble;
    const left = await settle(product, standIn, sql);
    const broken = await brokenInvariants({ db: database.drizzle });
    const items = await sql<{ kind: string }[]>`
      select kind from work_items where kind = any(${NEVER}) order by kind`;
    return {
      visits,
      kills,
      violations: [
        ...left.map((words) => `does not settle: ${words}`),
        ...broken.map(({ invariant, rows }) => `invariant broken in ${rows} rows: ${invariant}`),
        ...items.map(({ kind }) => `staff were told of ${kind}`),
        ...(await judgeVisits(visits, sql)),
        ...(await judgeMoney(standIn, sql)),
        ...(await judgeMails(await mail.all(), kills.worker + kills.database, sql)),
      ],
    };
  } finally {
    over.abort();
    mail.stop();
    await trouble.catch(() => {});
    await database.close();
  }
}
