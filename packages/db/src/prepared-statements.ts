import type { Sql, TransactionSql } from "postgres";

type Handle = Sql | TransactionSql;

/**
 * The client as Drizzle is to have it: what it asks with parameters is prepared once for each connection and then only
 * run, in one trip instead of two. Drizzle itself prepares only what is given a name.
 */
export function preparing<H extends Handle>(handle: H): H {
  return new Proxy(handle, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== "function") return value;
      if (key === "unsafe") {
        return (query: string, parameters: unknown[] = [], options: object = {}) =>
          Reflect.apply(value, target, [query, parameters, { ...options, prepare: parameters.length > 0 }]);
      }
      if (key !== "begin" && key !== "savepoint") return value;
      return (...args: [...unknown[], (tx: TransactionSql) => unknown]) => {
        const work = args.pop() as (tx: TransactionSql) => unknown;
        return Reflect.apply(value, target, [...args, (tx: TransactionSql) => work(preparing(tx))]);
      };
    },
  });
}
