/** What this package knows of a postgres.js 3.4 query beyond its types: `handler` is called once, to send it. */
interface SendableQuery extends Promise<unknown> {
  handler: (query: SendableQuery) => void;
  reject: (error: unknown) => void;
}

/** Turns a query back: it rejects with the error. */
export type Refuse = (error: unknown) => void;

/** Decides about a query that is about to be sent: calls `send`, now or later, or `refuse`. */
export type Gate = (query: Promise<unknown>, send: () => void, refuse: Refuse) => void;

/**
 * Puts the gate before the sending of what postgres.js made. Its queries are lazy, and one inside another is a fragment
 * that is never sent, so neither making nor awaiting them is the moment that counts.
 * What is not a query, such as `sql(name)`, is given back as it is.
 */
export function beforeSending(made: unknown, gate: Gate): unknown {
  if (!(made instanceof Promise)) return made;
  if (!isSendable(made))
    throw new Error("postgres.js makes another kind of query now: adapt query-hooks.ts.");
  const handler = made.handler;
  made.handler = (query) => {
    const send = () => handler(query);
    const refuse: Refuse = (error) => query.reject(error);
    gate(query, send, refuse);
  };
  return made;
}

function isSendable(made: Promise<unknown>): made is SendableQuery {
  return "handler" in made && typeof made.handler === "function" && "reject" in made;
}

/** Whether the query is read piece by piece; the promise of such a query need not settle. */
export function isCursor(query: Promise<unknown>): boolean {
  return "cursorFn" in query;
}
