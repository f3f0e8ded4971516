import type { TransactionSql } from "postgres";
import { isLostConnection } from "./pg-errors.ts";
import { beforeSending, type Refuse } from "./query-hooks.ts";

/** What a transaction does: it gets the handle on which its queries run. */
export type Work = (tx: TransactionSql) => unknown;

/** The arguments of `begin` and `savepoint`: the work, or first its options or its name. */
export type WorkArguments = [Work] | [string, Work];

/**
 * Keeps a transaction that is over from speaking again.
 *
 * postgres.js 3.4.9 reuses the connection object after a reconnect, and a dead transaction still holds it: its next
 * queries, its ROLLBACK and its COMMIT would run inside whatever transaction is there by then. So from the moment the
 * loss is known no query of the handle is sent, and the driver never learns how the work ended, since it would answer
 * that with a ROLLBACK or COMMIT.
 */
export class TransactionGuard {
  #over: Error | undefined;
  readonly #underWay = new Set<Refuse>();

  /** From here on queries of the handle are refused; those still under way reject. */
  end(cause: unknown): void {
    if (this.#over !== undefined) return;
    this.#over = new Error("The transaction is over, so the query was not sent.", { cause });
    for (const refuse of this.#underWay) refuse(this.#over);
    this.#underWay.clear();
  }

  /** The work as the driver may see it: it only ever ends while the transaction lives. */
  guard(work: Work): (tx: TransactionSql) => Promise<unknown> {
    return async (tx) => {
      try {
        const made = await work(this.#handle(tx));
        const result = Array.isArray(made) ? await Promise.all(made) : made; // an array of queries that nobody awaited yet
        if (this.#over === undefined) return result;
      } catch (error) {
        this.#notice(error);
        if (this.#over === undefined) throw error;
      }
      return new Promise(() => {});
    };
  }

  #handle(tx: TransactionSql): TransactionSql {
    const savepoint = (...args: WorkArguments) =>
      this.#untilOver(() =>
        args.length === 1 ? tx.savepoint(this.guard(args[0])) : tx.savepoint(args[0], this.guard(args[1])),
      );
    return new Proxy(tx, {
      apply: (target, self, args) => this.#watch(Reflect.apply(target, self, args)),
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        if (key === "savepoint") return savepoint;
        if ((key !== "unsafe" && key !== "file") || typeof value !== "function") return value;
        return (...args: unknown[]) => this.#watch(Reflect.apply(value, target, args));
      },
    });
  }

  #watch(made: unknown): unknown {
    return beforeSending(made, (query, send, refuse) => {
      if (this.#over !== undefined) return refuse(this.#over);
      this.#track(query, refuse);
      send();
    });
  }

  /** The driver sends savepoints by itself, so they are held back here, and given up when the transaction is over. */
  #untilOver(start: () => Promise<unknown>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#over !== undefined) return reject(this.#over);
      const inner = start();
      this.#track(inner, reject);
      inner.then(resolve, reject);
    });
  }

  #track(promise: Promise<unknown>, refuse: Refuse): void {
    this.#underWay.add(refuse);
    const settled = () => this.#underWay.delete(refuse);
    promise.then(settled, (error) => {
      settled();
      this.#notice(error);
    });
  }

  #notice(error: unknown): void {
    if (isLostConnection(error)) this.end(error);
  }
}
