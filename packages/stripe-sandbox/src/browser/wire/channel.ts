/** Names the calls one side answers: what each takes and gives. */
export type Calls = Record<string, { argument: unknown; result: unknown }>;
/** Names the events one side tells: what each carries. */
export type Events = Record<string, unknown>;

export type Handlers<C extends Calls> = {
  [M in keyof C]: (argument: C[M]["argument"]) => C[M]["result"] | Promise<C[M]["result"]>;
};
export type Listeners<E extends Events> = { [N in keyof E]: (detail: E[N]) => void };

/** What arrived over a port: its sender was checked when the port was handed over, its shape is by agreement. */
type Arrived = MessageEvent["data"];

type Waiter = { settle: (answer: Arrived) => void; abandon: (reason: string) => void };

/** The asking end of the private line between a page and a frame on another origin. */
export type Caller<C extends Calls> = {
  call<M extends keyof C & string>(method: M, argument: C[M]["argument"]): Promise<C[M]["result"]>;
  /** Rejects every call that still waits. */
  close(reason: string): void;
};

/** Opens the end that asks and is told events. */
export function openCaller<C extends Calls, E extends Events>(
  port: MessagePort,
  listeners: Listeners<E>,
): Caller<C> {
  const waiting = new Map<number, Waiter>();
  let calls = 0;

  port.onmessage = ({ data }) => {
    if (data.event !== undefined) {
      listeners[data.event]?.(data.detail);
      return;
    }
    waiting.get(data.answer)?.settle(data);
    waiting.delete(data.answer);
  };

  return {
    call<M extends keyof C & string>(method: M, argument: C[M]["argument"]) {
      const { promise, resolve, reject } = Promise.withResolvers<C[M]["result"]>();
      calls += 1;
      waiting.set(calls, {
        settle: (answer) =>
          answer.failure === undefined ? resolve(answer.value) : reject(new Error(answer.failure)),
        abandon: (reason) => reject(new Error(reason)),
      });
      port.postMessage({ call: calls, method, argument });
      return promise;
    },
    close(reason) {
      port.close();
      for (const waiter of waiting.values()) waiter.abandon(reason);
      waiting.clear();
    },
  };
}

/** Opens the end that answers; gives the function that tells events. */
export function openAnswerer<C extends Calls, E extends Events>(
  port: MessagePort,
  handlers: Handlers<C>,
): <N extends keyof E & string>(event: N, detail: E[N]) => void {
  port.onmessage = async ({ data }) => {
    try {
      port.postMessage({ answer: data.call, value: await handlers[data.method]?.(data.argument) });
    } catch (cause) {
      port.postMessage({
        answer: data.call,
        failure: cause instanceof Error ? cause.message : String(cause),
      });
    }
  };
  return (event, detail) => port.postMessage({ event, detail });
}
