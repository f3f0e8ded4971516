import { once } from "node:events";
import { createServer } from "node:net";
import { freeBlock } from "@totetaxi/launcher/ports";

const HOST = "127.0.0.1";
// Clear of a developer's own product and of the journeys', and below the ports that systems give away.
const LOWEST = 21_000;
const BLOCKS = 100;
const STEP = 100;
/** No process of the product listens so far from its base: whoever does has the block. */
const LOCK = 50;

/** Ports for one product, which nobody else who asks is given until they are released. */
export async function claimBlock(): Promise<{ base: number; release(): Promise<void> }> {
  for (;;) {
    const base = await freeBlock(LOWEST + STEP * Math.floor(Math.random() * BLOCKS), HOST);
    const lock = createServer();
    try {
      lock.listen(base + LOCK, HOST);
      await once(lock, "listening"); // rejects when somebody has it
    } catch {
      continue;
    }
    const release = async () => {
      lock.close();
      await once(lock, "close");
    };
    return { base, release };
  }
}
