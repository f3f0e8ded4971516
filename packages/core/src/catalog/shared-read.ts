type Waiting<In, Out> = { asked: In; outcome: PromiseWithResolvers<Out> };

/**
 * Lets many who ask at once share one read. It never begins before it was asked for, so nobody is told what was true
 * before they came: whoever comes while one is under way waits for the next.
 * @param read is given what the last of them asked.
 */
export function sharedRead<In, Out>(read: (asked: In) => Promise<Out>): (asked: In) => Promise<Out> {
  let waiting: Waiting<In, Out>[] = [];
  let underWay = false;

  async function readOn(): Promise<void> {
    underWay = true;
    for (let last = waiting.at(-1); last; last = waiting.at(-1)) {
      const served = waiting;
      waiting = [];
      try {
        const answer = await read(last.asked);
        for (const { outcome } of served) outcome.resolve(answer);
      } catch (error) {
        for (const { outcome } of served) outcome.reject(error);
      }
    }
    underWay = false;
  }

  return async (asked) => {
    const outcome = Promise.withResolvers<Out>();
    waiting.push({ asked, outcome });
    if (!underWay) void readOn();
    return await outcome.promise;
  };
}
