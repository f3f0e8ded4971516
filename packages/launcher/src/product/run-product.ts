import { once } from "node:events";
import { whenToldToStop } from "../process/told-to-stop.ts";
import { doneLine, progressTo } from "../progress.ts";
import { addresses } from "./addresses.ts";
import { readStart } from "./read-start.ts";
import { withProduct } from "./with-product.ts";

/**
 * Runs the product until this process is told to stop: the whole of `npm start` and `npm run dev`. Prints what
 * happens, the addresses, and `ready` as the last line of the start.
 *
 * @returns the exit code: 0 when it was told to stop, 1 when it could not start.
 */
export async function runProduct(args: readonly string[], reload: boolean): Promise<number> {
  const stopped = whenToldToStop();
  const progress = progressTo((line) => console.log(line));
  const began = performance.now();
  let stopping = began;
  try {
    const start = await readStart(args, reload);
    await withProduct(start, progress, stopped, async () => {
      console.log(`${doneLine("✓", "everything is up", performance.now() - began)}\n\n${addresses(start)}\n`);
      console.log("  Ctrl-C stops everything; bookings and payments stay for the next start.\nready");
      if (!stopped.aborted) await once(stopped, "abort");
      progress.note(`stopping ${stopped.reason}`);
      stopping = performance.now();
    });
  } catch (error) {
    if (!stopped.aborted) {
      console.error(`\n${error instanceof Error ? error.message : error}`);
      return 1;
    }
  }
  console.log(doneLine("✓", "everything stopped", performance.now() - stopping));
  return 0;
}
