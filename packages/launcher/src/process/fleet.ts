import type { Progress } from "../progress.ts";
import { type Service, type Supervised, supervise } from "./supervise.ts";

/** Services that are started as they are needed and stopped together. */
export interface Fleet {
  /** Starts the services side by side; resolves when all are ready, rejects with the first failure or when halted. */
  launch(services: readonly Service[]): Promise<void>;
  /** Stops all that were started: SIGTERM, then SIGKILL after the grace in milliseconds. */
  stop(graceMs: number): Promise<void>;
}

/** An empty fleet. Once `halted` aborts it starts nothing more and waits for nobody. */
export function fleet(progress: Progress, halted: AbortSignal): Fleet {
  const started: Supervised[] = [];
  const halt = new Promise<never>((_, reject) => {
    halted.addEventListener("abort", () => reject(halted.reason), { once: true });
  });
  halt.catch(() => {}); // usually nobody is waiting

  const launchOne = async (service: Service) => {
    const supervised = supervise(service, progress);
    started.push(supervised);
    const { name } = service;
    await progress.step(`starting the ${name}`, `${name} ready`, () =>
      Promise.race([supervised.ready, halt]),
    );
  };
  return {
    async launch(services) {
      halted.throwIfAborted();
      await Promise.all(services.map(launchOne));
    },
    async stop(graceMs) {
      await Promise.all(started.map((supervised) => supervised.stop(graceMs)));
    },
  };
}
