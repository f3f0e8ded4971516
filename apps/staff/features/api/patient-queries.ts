import {
  type InvalidateOptions,
  type InvalidateQueryFilters,
  type Query,
  QueryClient,
} from "@tanstack/react-query";

/** A failure is the query's own state, which its page shows. */
const settled = (fetching: Promise<unknown>) => fetching.catch(() => undefined);

/**
 * Reads again what has changed without cutting off what is being read: on a day with a change each second a long list
 * would never be read to its end, and "Show more" would be forgotten. What was under way began before the change, so
 * once it has ended it is read once more, however many changes came meanwhile.
 */
export class PatientQueries extends QueryClient {
  readonly #waiting = new Map<string, Promise<void>>();

  override async invalidateQueries(
    filters: InvalidateQueryFilters = {},
    options?: InvalidateOptions,
  ): Promise<void> {
    if (filters.refetchType !== undefined) return await super.invalidateQueries(filters, options);
    const marked = super.invalidateQueries({ ...filters, refetchType: "none" });
    const inSight = this.getQueryCache()
      .findAll({ type: "active", ...filters })
      .filter((query) => !query.isDisabled() && !query.isStatic());
    await Promise.all([marked, ...inSight.map((query) => this.#readAgain(query))]);
  }

  #readAgain(query: Query): Promise<void> {
    if (query.state.fetchStatus === "idle") return this.#read(query);
    const waiting = this.#waiting.get(query.queryHash) ?? this.#readAfter(query);
    this.#waiting.set(query.queryHash, waiting);
    return waiting;
  }

  async #readAfter(query: Query): Promise<void> {
    await settled(query.fetch());
    this.#waiting.delete(query.queryHash);
    query.invalidate();
    if (query.isActive()) await this.#read(query);
  }

  async #read(query: Query): Promise<void> {
    await settled(query.fetch());
    // A next page that somebody asked for meanwhile went first, and the pages before it are still as they were.
    if (query.state.fetchMeta?.fetchMore && query.isActive()) await this.#read(query);
  }
}
