import type { IncomingMessage } from "node:http";

/** What a request is for. Where there is too much of everything, money goes first and pages last. */
export type Purpose = "money" | "question" | "page" | "stream";

/**
 * For each purpose: how much may be under way, of anything, when one more of it begins; and how late the process may be.
 * Streams are counted by themselves.
 */
const ROOM: Record<Purpose, { underWay: number; lagMs: number }> = {
  money: { underWay: 400, lagMs: 2_000 },
  question: { underWay: 200, lagMs: 250 },
  page: { underWay: 100, lagMs: 100 },
  stream: { underWay: 500, lagMs: 1_000 },
};
/** A process that is late although hardly anybody is here has a slow machine, and gains nothing by refusing. */
const A_CROWD = 25;
const TICK_MS = 20;
/** When a refused client may well be served. */
export const COME_BACK_SECONDS = 2;

/** Answers that go on for as long as somebody looks: they do nothing for most of it, and take nobody else's room. */
const STREAM = "/api/trpc/live.changes";
const MONEY = /^\/api\/trpc\/(booking|payment)\./;

export function purposeOf({ method }: Pick<IncomingMessage, "method">, path: string): Purpose {
  if (!path.startsWith("/api/")) return "page";
  if (path === STREAM) return "stream";
  return method === "POST" && MONEY.test(path) ? "money" : "question";
}

/** How late the process is: by how many milliseconds a short timer of its own has been kept waiting. */
export type Lag = { lagMs(): number; stop(): void };

/** Watches this process, and calls `onTick` whenever it has caught up. */
export function watchLag(onTick: () => void): Lag {
  let due = performance.now() + TICK_MS;
  let last = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    last = Math.max(0, now - due);
    due = now + TICK_MS;
    onTick();
  }, TICK_MS);
  timer.unref();
  return {
    lagMs: () => Math.max(last, performance.now() - due),
    stop: () => clearInterval(timer),
  };
}

/**
 * Decides at the door who is let in, by what is under way and by how late the process is: whoever comes when there is
 * no room is told so at once, which costs next to nothing, so that what was let in is answered in time.
 */
export function admission(watch: (onTick: () => void) => Lag = watchLag) {
  const underWay = { streams: 0, requests: 0 };
  let sinceTick = 0;
  const lag = watch(() => {
    sinceTick = 0;
  });
  return {
    /** Lets a request in and gives the function that ends it, or undefined when there is no room. */
    enter(purpose: Purpose): (() => void) | undefined {
      const room = ROOM[purpose];
      const kind = purpose === "stream" ? "streams" : "requests";
      sinceTick += 1;
      const late = sinceTick > A_CROWD && lag.lagMs() > room.lagMs;
      if (underWay[kind] >= room.underWay || late) return undefined;
      underWay[kind] += 1;
      return () => {
        underWay[kind] -= 1;
      };
    },
    stop: lag.stop,
  };
}
