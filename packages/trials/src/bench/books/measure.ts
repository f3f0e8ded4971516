import type { Ctx } from "@totetaxi/core/context";
import { newId } from "@totetaxi/values/id";
import type { Figure } from "../figure.ts";
import { type Furnished, furnished } from "../furnished.ts";
import { median, quantile } from "../statistics.ts";
import { fill } from "./fill.ts";

/** What is asked again and again, and how much longer it may take with many more bookings. */
export type Question = { name: string; atMost: number; ask(ctx: Ctx, among: number): Promise<unknown> };

const ROUNDS = 9;
const ASKED_A_ROUND = 12;

type Books = { size: number; product: Furnished; ctx: Ctx };

async function openBooks(size: number): Promise<Books> {
  const product = await furnished(4);
  const begun = performance.now();
  await fill(product, size);
  console.log(`  ${size} bookings after ${((performance.now() - begun) / 1_000).toFixed(0)} s`);
  const ctx = product.core.ctx({
    kind: "staff",
    staffId: newId("stf"),
    role: "admin",
    ip: "198.51.100.4",
    passwordIsFresh: true,
    lacksSecondFactor: false,
  });
  return { size, product, ctx };
}

/** How many milliseconds each of some askings took. */
async function times(question: Question, { ctx, size }: Books): Promise<number[]> {
  const taken: number[] = [];
  for (let count = 0; count < ASKED_A_ROUND; count++) {
    const begun = performance.now();
    await question.ask(ctx, size);
    taken.push(performance.now() - begun);
  }
  return taken;
}

const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0);

/** The same question to few and to many bookings in turn, so that what else the machine does falls on all of them. */
async function measure(question: Question, all: readonly Books[]): Promise<Figure> {
  const samples = new Map(all.map(({ size }) => [size, [] as number[]]));
  const ratios: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const medians: number[] = [];
    for (const books of all) {
      const taken = await times(question, books);
      medians.push(median(taken));
      if (round > 0) samples.get(books.size)?.push(...taken);
    }
    if (round > 0) ratios.push((medians.at(-1) ?? Number.NaN) / (medians[0] ?? Number.NaN));
  }
  const told = [...samples].map(
    ([size, taken]) => `${size / 1_000}k ${ms(median(taken))}/${ms(quantile(taken, 0.95))}`,
  );
  return {
    name: question.name,
    ratios,
    aim: { atMost: question.atMost },
    detail: `p50/p95 in ms: ${told.join(", ")}`,
  };
}

/** Asks the same of books of several sizes, the smallest first: the time with the largest over that with the smallest. */
export async function benchBooks(
  sizes: readonly number[],
  questions: readonly Question[],
): Promise<Figure[]> {
  const all: Books[] = [];
  try {
    for (const size of sizes) all.push(await openBooks(size));
    const figures: Figure[] = [];
    for (const question of questions) figures.push(await measure(question, all));
    return figures;
  } finally {
    for (const { product } of all) await product.close();
  }
}
