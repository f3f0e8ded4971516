/** Records by id, in order of birth, with what a list filters by kept as an index. Records are never changed in place. */
export class Table<T extends { id: string }> {
  readonly #records = new Map<string, T>();
  readonly #order: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #indexes = new Map<keyof T, Map<unknown, string[]>>();

  constructor(indexed: readonly (keyof T)[] = []) {
    for (const field of indexed) this.#indexes.set(field, new Map());
  }

  /** Keeps a new version. Indexed fields belong to an object's birth: a later change of one is followed by adding. */
  set(record: T): void {
    const before = this.#records.get(record.id);
    this.#records.set(record.id, record);
    if (before === undefined) {
      this.#places.set(record.id, this.#order.length);
      this.#order.push(record.id);
    }
    for (const [field, index] of this.#indexes) {
      const value = record[field];
      if (before !== undefined && before[field] === value) continue;
      const ids = index.get(value);
      if (ids) ids.push(record.id);
      else index.set(value, [record.id]);
    }
  }

  get(id: string): T | undefined {
    return this.#records.get(id);
  }

  get size(): number {
    return this.#records.size;
  }

  /** Oldest first. */
  values(): IterableIterator<T> {
    return this.#records.values();
  }

  /** The place of a record in the order of birth; undefined for an unknown id. */
  placeOf(id: string): number | undefined {
    return this.#places.get(id);
  }

  /** Ids in the order of birth, narrowed by an index where `field` has one. */
  idsWhere(field: keyof T | undefined, value: unknown): readonly string[] {
    const index = field === undefined ? undefined : this.#indexes.get(field);
    return index ? (index.get(value) ?? []) : this.#order;
  }
}
