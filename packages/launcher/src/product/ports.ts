import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** What each port is for, by its distance from the customer site's port. Outside programs rely on the order. */
const PURPOSES = [
  "the customer site",
  "the staff site",
  "the Stripe webhook",
  "the worker's health",
  "the Stripe stand-in",
  "the mail box page",
  "the mail box's SMTP",
] as const;

const BLOCK_SIZE = PURPOSES.length;

/** The last port that a block of the product's ports may begin with. */
export const HIGHEST_BASE = 65_535 - BLOCK_SIZE + 1;

const BLOCK_STEP = 100;
const PATIENCE_MS = 6_000; // a start right after a kill -9 meets the end of the one before
const BETWEEN_MS = 200;

export interface Ports {
  readonly customer: number;
  readonly staff: number;
  readonly webhook: number;
  readonly worker: number;
  readonly stripe: number;
  readonly mailPage: number;
  readonly smtp: number;
}

/** The block of ports that begins at `base`, which is the customer site's. */
export function portsFrom(base: number): Ports {
  return {
    customer: base,
    staff: base + 1,
    webhook: base + 2,
    worker: base + 3,
    stripe: base + 4,
    mailPage: base + 5,
    smtp: base + 6,
  };
}

/**
 * Waits until nobody listens on the given ports of the block.
 *
 * @throws Error that says which port is taken, what it is for, and which block is free instead.
 */
export async function claimPorts(
  base: number,
  needed: readonly number[],
  host: string,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const deadline = performance.now() + patienceMs;
  let taken = await takenOf(needed, host);
  while (taken.length > 0 && performance.now() < deadline) {
    await sleep(BETWEEN_MS);
    taken = await takenOf(needed, host);
  }
  if (taken.length === 0) return;
  const lines = taken.map(
    (port) => `Port ${port} (for ${PURPOSES[port - base]}) is taken by another program.`,
  );
  const other = await freeBlock(base + BLOCK_STEP, host);
  const command = `TOTETAXI_PORT=${other} npm start`;
  throw new Error(
    `${lines.join("\n")}\nEnd that program, or choose another block of ${BLOCK_SIZE} ports: ${command}`,
  );
}

/** The first base at or above `from`, in steps of 100, whose whole block is free. */
export async function freeBlock(from: number, host: string): Promise<number> {
  for (let base = from; base <= HIGHEST_BASE; base += BLOCK_STEP) {
    const taken = await takenOf(Object.values(portsFrom(base)), host);
    if (taken.length === 0) return base;
  }
  throw new Error(`No block of ${BLOCK_SIZE} ports is free above ${from}.`);
}

async function takenOf(ports: readonly number[], host: string): Promise<number[]> {
  const free = await Promise.all(ports.map((port) => isFree(port, host)));
  return ports.filter((_, index) => free[index] !== true);
}

async function isFree(port: number, host: string): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, "listening"); // rejects with the server's error
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
