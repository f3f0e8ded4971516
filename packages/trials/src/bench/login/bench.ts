import { hashPassword } from "@totetaxi/auth/passwords";
import { openAccounts, PASSWORD } from "../../product/accounts.ts";
import { procedures } from "../../product/procedures.ts";
import { startProduct } from "../../product/start-product.ts";
import type { Figure } from "../figure.ts";
import { median, quantile } from "../statistics.ts";

const ROUNDS = 7;
const AT_ONCE = 20;
const ALONE = 5;
const QUIET_MS = 1_500;
const LINES = 2;
const DAYS = { from: "2026-04-01", to: "2026-04-30" };

const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

async function timed(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}

/** How long the question took each time, asked over and over on a few lines until `isOver`. */
async function askUntil(isOver: () => boolean, question: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  const line = async () => {
    while (!isOver()) taken.push(await timed(question));
  };
  await Promise.all(Array.from({ length: LINES }, line));
  return taken;
}

/**
 * What a login costs beside the hash that it needs, and what who only looks at the calendar notices of twenty people who
 * log in at once, beside a quiet moment of the same round.
 */
export async function benchLogin(): Promise<Figure[]> {
  const product = await startProduct({ processes: ["customer site"] });
  try {
    const { session, availability } = procedures(product.process("customer site").url);
    const emails = await openAccounts(product.databaseUrl, (ROUNDS + 1) * (AT_ONCE + ALONE));
    const login = () => session.login.mutate({ email: emails.pop() ?? "", password: PASSWORD });
    const question = () => availability.list.query(DAYS);

    const rounds: { login: number; hash: number; quiet: number[]; rush: number[] }[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const [logins, hashes]: [number[], number[]] = [[], []];
      for (let time = 0; time < ALONE; time++) {
        hashes.push(await timed(() => hashPassword(PASSWORD)));
        logins.push(await timed(login));
      }
      const begun = performance.now();
      const quiet = await askUntil(() => performance.now() - begun > QUIET_MS, question);
      let isRushOver = false;
      const rushing = Promise.all(Array.from({ length: AT_ONCE }, login)).finally(() => {
        isRushOver = true;
      });
      const rush = await askUntil(() => isRushOver, question);
      await rushing;
      // The first round warms everything up.
      if (round > 0) rounds.push({ login: median(logins), hash: median(hashes), quiet, rush });
    }

    const middle = (of: (round: (typeof rounds)[number]) => number) => ms(median(rounds.map(of)));
    const calendar = (share: number) => ({
      ratios: rounds.map(({ quiet, rush }) => quantile(rush, share) / quantile(quiet, share)),
      detail: `${middle(({ rush }) => quantile(rush, share))}, quiet ${middle(({ quiet }) => quantile(quiet, share))}`,
    });
    return [
      {
        name: "one login beside its hash",
        ratios: rounds.map(({ login, hash }) => login / hash),
        aim: { atMost: 2 },
        detail: `${middle(({ login }) => login)}, a hash ${middle(({ hash }) => hash)}`,
      },
      { name: `calendar p50, ${AT_ONCE} logins at once`, aim: { atMost: 2.5 }, ...calendar(0.5) },
      { name: `calendar p95, ${AT_ONCE} logins at once`, aim: { atMost: 4 }, ...calendar(0.95) },
    ];
  } finally {
    await product.stop();
  }
}
