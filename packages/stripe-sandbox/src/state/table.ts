/**
 * Records by id, in the order of birth, and by the fields that lists are narrowed by. A record is never changed in
 * place: what once was handed out, in an event say, stays as it was.
 */
export class Table<T extends { id: string }> {
  readonly #records = new Map<string, T>();
  readonly #order: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #indexes = new Map<keyof T, Map<unknown, string[]>>();

  constructor(indexed: readonly (keyof T)[] = []) {
    for (const field of indexed) this.#indexes.set(field, new Map());
  }

  /** Keeps a new record, or a new version of one. */
  set(record: T): void {
    const before = this.#records.get(record.id);
    this.#records.set(record.id, record);
    if (before === undefined) {
      this.#places.set(record.id, this.#order.length);
      this.#order.push(record.id);
    }
    for (const [field, index] of this.#indexes) {
      if (before !== undefined && before[field] === record[field]) continue;
      if (before !== undefined) this.#remove(index.get(before[field]), record.id);
      const ids = index.get(record[field]);
      if (ids) ids.splice(this.bornBefore(ids, record.id), 0, record.id);
      else index.set(record[field], [record.id]);
    }
  }

  get(id: string): T | undefined {
    return this.#records.get(id);
  }

  /** Oldest first. */
  values(): IterableIterator<T> {
    return this.#records.values();
  }

  /** All ids, or those of the records with a value in an indexed field; in the order of birth. */
  ids(by?: readonly [field: keyof T, value: unknown]): readonly string[] {
    if (!by) return this.#order;
    const index = this.#indexes.get(by[0]);
    if (!index) throw new Error(`${String(by[0])} has no index`);
    return index.get(by[1]) ?? [];
  }

  /** How many of some ids, which are in the order of birth, were born before the given one. */
  bornBefore(ids: readonly string[], id: string): number {
    const place = this.#places.get(id) ?? 0;
    let low = 0;
    let high = ids.length;
    // Nearly always it is the newest.
    if ((this.#places.get(ids[high - 1] ?? "") ?? -1) < place) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places.get(ids[middle] ?? "") ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #remove(ids: string[] | undefined, id: string): void {
    const place = ids ? this.bornBefore(ids, id) : -1;
    if (ids?.[place] === id) ids.splice(place, 1);
  }
}
