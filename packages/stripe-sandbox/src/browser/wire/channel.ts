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

/** The asking end of the private line between a page and a frame on another origin. */
export type Caller<C extends Calls> = <M extends keyof C & string>(
  method: M,
  argument: C[M]["argument"],
) => Promise<C[M]["result"]>;

/** Opens the end that asks and is told events. */
export function openCaller<C extends Calls, E extends Events>(
  port: MessagePort,
  listeners: Listeners<E>,
): Caller<C> {
  const waiting = new Map<number, (answer: Arrived) => void>();
  let calls = 0;

  port.onmessage = ({ data }) => {
    if (data.event !== undefined) {
      listeners[data.event]?.(data.detail);
      return;
    }
    waiting.get(data.answer)?.(data);
    waiting.delete(data.answer);
  };

  return (method, argument) =>
    new Promise((resolve, reject) => {
      calls += 1;
      waiting.set(calls, (answer) => {
        if (answer.failure === undefined) resolve(answer.value);
        else reject(new Error(answer.failure));
      });
      port.postMessage({ call: calls, method, argument });
    });
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
