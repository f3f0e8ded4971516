import type { Sql } from "postgres";
import type { ConnectionSlots } from "./connection-slots.ts";
import { TransactionGuard, type WorkArguments } from "./guarded-transaction.ts";
import { beforeSending } from "./query-hooks.ts";

/**
 * The postgres.js client with two things added: a transaction that lost its connection can touch nothing any more,
 * and whatever finds no free connection fails in time with `database.busy`.
 * `reserve` is refused, since a reserved connection has no such guard.
 */
export function guardClient(pool: Sql, slots: ConnectionSlots): Sql {
  const begin = async (...args: WorkArguments) => {
    const release = await slots.take();
    const guard = new TransactionGuard();
    try {
      const result = await (args.length === 1
        ? pool.begin(guard.guard(args[0]))
        : pool.begin(args[0], guard.guard(args[1])));
      guard.end(undefined);
      return result;
    } catch (error) {
      guard.end(error);
      throw error;
    } finally {
      release();
    }
  };
  const reserve = () => {
    throw new Error("Use sql.begin: a reserved connection is not guarded.");
  };
  const queue = (made: unknown) =>
    beforeSending(made, (query, send, refuse) => {
      slots.take().then((release) => {
        query.then(release, release);
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
