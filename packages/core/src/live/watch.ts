import { TOPICS, type Topic } from "@totetaxi/contracts/staff/live";
import { DomainError } from "@totetaxi/values/domain-error";

/** `id` is where the watcher goes on after a break. */
export type Seen = { id: string; topics: readonly Topic[] };

type Watching = {
  /** Whoever watches; nobody does so more often than a few times at once. */
  who: string;
  /** The last `id` that was seen; undefined at the first time. */
  after?: string | undefined;
  signal: AbortSignal;
};

/** Milliseconds. Changes within `together` are told as one; all is told after `all`, since news may have been lost. */
export type Pace = { together: number; all: number };
const PACE: Pace = { together: 200, all: 60_000 };

const MOST_EACH = 10;
const MOST = 500;

type Mark = { epoch: string; count: number };

function readMark(id: string | undefined): Mark {
  const [epoch = "", count = ""] = (id ?? "").split(":");
  return { epoch, count: Number(count) || 0 };
}

/** Waits for `milliseconds`, or for less when `wake` is called or the signal says so. */
function pause(milliseconds: number, signal: AbortSignal, wakes?: Set<() => void>): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      wakes?.delete(done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener("abort", done);
    wakes?.add(done);
    if (signal.aborted) done();
  });
}

/**
 * Lets many watch what one process hears. Ids count what was heard since the connection to the database was made: while
 * it lasts, whoever comes back with an id is told what they missed; after a gap, and at the first time, it is everything.
 * So nothing that was committed before is ever missed, whatever was lost on the way.
 */
export function openWatch(hear: (heard: (topic: Topic) => void, again: () => void) => void, pace = PACE) {
  const latest = new Map<Topic, number>();
  const waiting = new Set<() => void>();
  const watchers = new Map<string, number>();
  const closing = new AbortController();
  let now: Mark = { epoch: crypto.randomUUID(), count: 0 };
  let isHearing = false;

  function wake(): void {
    for (const each of [...waiting]) each();
  }
  function heard(topic: Topic): void {
    now = { ...now, count: now.count + 1 };
    latest.set(topic, now.count);
    wake();
  }
  function again(): void {
    now = { epoch: crypto.randomUUID(), count: 0 };
    latest.clear();
    wake();
  }
  function enter(who: string): void {
    const all = [...watchers.values()].reduce((sum, each) => sum + each, 0);
    const own = watchers.get(who) ?? 0;
    if (own >= MOST_EACH || all >= MOST) {
      throw new DomainError("refused", "too_many_watchers", "Too many pages are open for live news.");
    }
    watchers.set(who, own + 1);
  }
  function leave(who: string): void {
    const own = (watchers.get(who) ?? 1) - 1;
    if (own === 0) watchers.delete(who);
    else watchers.set(who, own);
  }
  const missedSince = ({ epoch, count }: Mark): readonly Topic[] =>
    epoch === now.epoch ? TOPICS.filter((topic) => (latest.get(topic) ?? 0) > count) : TOPICS;

  return {
    /**
     * What changes from now on, and what was missed since `after`. Ends when `signal` says so.
     * @throws DomainError `too_many_watchers`; `busy` when this process ends, and another one can be asked.
     */
    async *follow({ who, after, signal }: Watching): AsyncGenerator<Seen, void> {
      enter(who);
      const ending = AbortSignal.any([signal, closing.signal]);
      try {
        if (!isHearing) {
          isHearing = true;
          hear(heard, again);
        }
        let seen = readMark(after);
        while (!ending.aborted) {
          let topics = missedSince(seen);
          if (topics.length === 0) {
            const begun = performance.now();
            await pause(pace.all, ending, waiting);
            topics = performance.now() - begun >= pace.all ? TOPICS : [];
          }
          if (topics.length === 0) continue;
          seen = now;
          yield { id: `${seen.epoch}:${seen.count}`, topics };
          await pause(pace.together, ending);
        }
        if (!signal.aborted) throw new DomainError("unavailable", "busy", "Please ask again.");
      } finally {
        leave(who);
      }
    },

    /** Tells everybody to ask another process. */
    close: () => closing.abort(),
  };
}

export type Watch = ReturnType<typeof openWatch>;
