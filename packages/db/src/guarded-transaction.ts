import type { TransactionSql } from "postgres";
import { expectAnswer } from "./answer-deadline.ts";
import { isLostConnection } from "./pg-errors.ts";
import { beforeSending, isCursor, type Refuse } from "./query-hooks.ts";

/** What a transaction does: it gets the handle on which its queries run. */
export type Work = (tx: TransactionSql) => unknown;

/** The arguments of `begin` and `savepoint`: the work, or first its options or its name. */
export type WorkArguments = [Work] | [string, Work];

type GuardedWork = (tx: TransactionSql) => Promise<unknown>;

/**
 * Runs one transaction and keeps it from speaking once it is over.
 *
 * postgres.js 3.4.9 reuses the connection object after a reconnect, and a dead transaction still holds it: its next
 * queries, its ROLLBACK and its COMMIT would run inside whatever transaction is there by then. So from the moment the
 * loss is known no query of the handle is sent, and the driver never learns how the work ended, since it would answer
 * that with a ROLLBACK or COMMIT.
 */
export class TransactionGuard {
  readonly #answerWithinMs: number;
  readonly #underWay = new Set<Refuse>();
  readonly #outcome = Promise.withResolvers<unknown>();
  #over: Error | undefined;

  constructor(answerWithinMs: number) {
    this.#answerWithinMs = answerWithinMs;
  }

  /** `begin` is the driver's. Rejects as soon as the connection is known to be lost, or is silent for too long. */
  async run(begin: (work: GuardedWork) => Promise<unknown>, work: Work): Promise<unknown> {
    this.#around(begin, work).then(this.#outcome.resolve, this.#outcome.reject);
    try {
      const result = await this.#outcome.promise;
      this.#end(undefined);
      return result;
    } catch (error) {
      this.#end(error);
      throw error;
    }
  }

  #end(cause: unknown): void {
    if (this.#over !== undefined) return;
    this.#over = new Error("The transaction is over, so the query was not sent.", { cause });
    this.#outcome.reject(cause);
    for (const refuse of this.#underWay) refuse(this.#over);
    this.#underWay.clear();
  }

  /** The driver speaks before the work, BEGIN or SAVEPOINT, and after it, COMMIT or ROLLBACK. */
  async #around(start: (work: GuardedWork) => Promise<unknown>, work: Work): Promise<unknown> {
    let heard = this.#expectAnswer();
    const guarded = this.#guard(work);
    const timed: GuardedWork = async (tx) => {
      heard();
      return guarded(tx).finally(() => {
        heard = this.#expectAnswer();
      });
    };
    return start(timed).finally(() => heard());
  }

  /** The work as the driver may see it: it starts and ends only while the transaction lives. */
  #guard(work: Work): GuardedWork {
    return async (tx) => {
      const never = new Promise(() => {});
      if (this.#over !== undefined) return never;
      try {
        const made = await work(this.#handle(tx));
        const result = Array.isArray(made) ? await Promise.all(made) : made; // an array of queries that nobody awaited yet
        if (this.#over === undefined) return result;
      } catch (error) {
        if (this.#over === undefined) throw error;
      }
      return never;
    };
  }

  #handle(tx: TransactionSql): TransactionSql {
    return new Proxy(tx, {
      apply: (target, self, args) => this.#watch(Reflect.apply(target, self, args)),
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        if (key === "savepoint") return (...args: WorkArguments) => this.#savepoint(target, args);
        if ((key !== "unsafe" && key !== "file") || typeof value !== "function") return value;
        return (...args: unknown[]) => this.#watch(Reflect.apply(value, target, args));
      },
    });
  }

  #watch(made: unknown): unknown {
    return beforeSending(made, (query, send, refuse) => {
      if (this.#over !== undefined) return refuse(this.#over);
      this.#track(query, refuse);
      if (!isCursor(query)) {
        const heard = this.#expectAnswer();
        query.then(heard, heard);
      }
      send();
    });
  }

  /** The driver itself sends SAVEPOINT, so it is held back here, and given up when the transaction is over. */
  #savepoint(tx: TransactionSql, args: WorkArguments): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#over !== undefined) return reject(this.#over);
      const inner =
        args.length === 1
          ? this.#around((work) => tx.savepoint(work), args[0])
          : this.#around((work) => tx.savepoint(args[0], work), args[1]);
      this.#track(inner, reject);
      inner.then(resolve, reject);
    });
  }

  #track(promise: Promise<unknown>, refuse: Refuse): void {
    this.#underWay.add(refuse);
    const settled = () => this.#underWay.delete(refuse);
    promise.then(settled, (error) => {
      settled();
      if (isLostConnection(error)) this.#end(error);
    });
  }

  #expectAnswer(): () => void {
    return expectAnswer(this.#answerWithinMs, (error) => this.#end(error));
  }
}
