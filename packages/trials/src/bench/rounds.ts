import { median } from "./statistics.ts";

/** Something that is done over and over by one of several clients. */
export type Work = (client: number) => Promise<unknown>;

type Race = {
  readonly ours: Work;
  readonly floor: Work;
  readonly clients: number;
  readonly rounds: number;
  readonly roundMs: number;
  /** Gets ready, unmeasured, what the next turn uses up. */
  readonly prepare?: () => Promise<unknown>;
};

/** How often a second the clients did it together. */
export async function rate(work: Work, clients: number, forMs: number): Promise<number> {
  const begun = performance.now();
  let done = 0;
  const each = async (_: unknown, client: number) => {
    while (performance.now() - begun < forMs) {
      await work(client);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, each));
  return (done * 1_000) / (performance.now() - begun);
}

/** Both in turn, so that what else the machine does falls on both; a round before the first warms them up. */
export async function race({ ours, floor, clients, rounds, roundMs, prepare }: Race) {
  const [fast, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    await prepare?.();
    const theirs = await rate(floor, clients, roundMs);
    await prepare?.();
    const mine = await rate(ours, clients, roundMs);
    if (round === 0) continue;
    bare.push(theirs);
    fast.push(mine);
  }
  const ratios = fast.map((mine, round) => mine / (bare[round] ?? Number.NaN));
  return { ratios, detail: `${median(fast).toFixed(0)} of ${median(bare).toFixed(0)} a second` };
}
