import type { Sql } from "postgres";
import { expectAnswer } from "./answer-deadline.ts";
import type { ConnectionSlots } from "./connection-slots.ts";
import { TransactionGuard, type WorkArguments } from "./guarded-transaction.ts";
import { beforeSending, isCursor } from "./query-hooks.ts";

/**
 * The postgres.js client with three things added: a transaction that lost its connection can touch nothing any more,
 * whatever finds no free connection fails in time with `database.busy`, and a server that says nothing for
 * `answerWithinMs` counts as lost. `reserve`, and cursors outside of transactions, cannot have this and are refused.
 */
export function guardClient(pool: Sql, slots: ConnectionSlots, answerWithinMs: number): Sql {
  const begin = async (...args: WorkArguments) => {
    const release = await slots.take();
    const guard = new TransactionGuard(answerWithinMs);
    const outcome =
      args.length === 1
        ? guard.run((work) => pool.begin(work), args[0])
        : guard.run((work) => pool.begin(args[0], work), args[1]);
    return outcome.finally(release);
  };
  const reserve = () => {
    throw new Error("Use sql.begin: a reserved connection is not guarded.");
  };
  const queue = (made: unknown) =>
    beforeSending(made, (query, send, refuse) => {
      if (isCursor(query))
        return refuse(new Error("Use a cursor inside sql.begin, on a connection of its own."));
      slots.take().then((release) => {
        const heard = expectAnswer(answerWithinMs, refuse);
        const settled = () => {
          heard();
          release();
        };
        query.then(settled, settled);
        send();
      }, refuse);
    });
  return new Proxy(pool, {
    apply: (target, self, args) => queue(Reflect.apply(target, self, args)),
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (key === "begin") return begin;
      if (key === "reserve") return reserve;
      if ((key !== "unsafe" && key !== "file") || typeof value !== "function") return value;
      return (...args: unknown[]) => queue(Reflect.apply(value, target, args));
    },
  });
}
