import { DomainError } from "@totetaxi/values/domain-error";

const SEPARATOR = "~";

/** Where a page ends, as text for an address: the values that its order is made of. */
function writeCursor(parts: readonly (string | number)[]): string {
  return Buffer.from(parts.join(SEPARATOR)).toString("base64url");
}

/**
 * What a cursor says; null for a first page.
 * @throws DomainError `invalid_cursor` for one that was not made here.
 */
export function readCursor(
  cursor: string | undefined,
  isMine: (parts: readonly string[]) => boolean,
): readonly string[] | null {
  if (cursor === undefined) return null;
  const parts = Buffer.from(cursor, "base64url").toString("utf8").split(SEPARATOR);
  if (isMine(parts)) return parts;
  throw new DomainError("invalid", "invalid_cursor", "That page does not exist.", { field: "cursor" });
}

/** True for what `Date.prototype.toISOString` writes. */
export function isInstant(text: string | undefined): text is string {
  return (
    text !== undefined && /^\d{4}-\d\d-\d\dT[\d:.]{8,15}Z$/.test(text) && !Number.isNaN(Date.parse(text))
  );
}

export type Page<T> = { rows: T[]; nextCursor: string | null };

/** A page of at most `size` rows of the `size + 1` that were read, and where the next one begins. */
export function pageOf<T>(
  read: readonly T[],
  size: number,
  partsOf: (row: T) => readonly (string | number)[],
): Page<T> {
  const rows = read.slice(0, size);
  const last = rows.at(-1);
  return { rows, nextCursor: read.length > size && last ? writeCursor(partsOf(last)) : null };
}
