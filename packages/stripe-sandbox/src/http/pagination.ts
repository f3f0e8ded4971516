import type { Table } from "../state/table.ts";
import { invalidRequest, noSuch } from "./errors.ts";
import type { CreatedInput } from "./params.ts";

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 100;

export type PageInput = {
  limit?: number | undefined;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
  created?: CreatedInput;
};

export type Page<T> = { object: "list"; data: T[]; has_more: boolean; url: string };

type Born = { id: string; created: number };

/** The seconds between which an object must have been created, both included. */
function createdBetween(created: CreatedInput): { from: number; to: number } {
  if (created === undefined) return { from: 0, to: Number.POSITIVE_INFINITY };
  if (typeof created === "number") return { from: created, to: created };
  return {
    from: Math.max(created.gte ?? 0, created.gt === undefined ? 0 : created.gt + 1),
    to: Math.min(
      created.lte ?? Number.POSITIVE_INFINITY,
      created.lt === undefined ? Number.POSITIVE_INFINITY : created.lt - 1,
    ),
  };
}

/** How many of the ids come before the cursor. */
function cursorPlace<T extends Born>(
  table: Table<T>,
  ids: readonly string[],
  cursor: string,
  param: string,
): number {
  if (!table.get(cursor)) throw noSuch("object", cursor, param);
  return table.bornBefore(ids, cursor);
}

/**
 * A page of a table, newest first, as Stripe pages: `starting_after` goes on towards older objects, `ending_before`
 * towards newer ones.
 * @throws ApiError 400 for a limit outside 1 to 100, an unknown cursor, or both cursors at once.
 */
export function listPage<T extends Born>(
  table: Table<T>,
  page: PageInput,
  url: string,
  options: { by?: [field: keyof T, value: unknown] | undefined; where?: (record: T) => boolean } = {},
): Page<T> {
  const limit = page.limit ?? DEFAULT_LIMIT;
  if (limit < 1 || limit > MAX_LIMIT) {
    throw invalidRequest(`limit must be between 1 and ${MAX_LIMIT}.`, { param: "limit" });
  }
  if (page.starting_after !== undefined && page.ending_before !== undefined) {
    throw invalidRequest("Give either starting_after or ending_before, not both.", {
      param: "ending_before",
    });
  }
  const ids = table.ids(options.by);
  const { from, to } = createdBetween(page.created);
  const newer = page.ending_before !== undefined;
  const step = newer ? 1 : -1;
  let index = ids.length - 1;
  if (page.starting_after !== undefined) {
    index = cursorPlace(table, ids, page.starting_after, "starting_after") - 1;
  }
  if (page.ending_before !== undefined) {
    const before = cursorPlace(table, ids, page.ending_before, "ending_before");
    index = ids[before] === page.ending_before ? before + 1 : before;
  }
  const found: T[] = [];
  for (; index >= 0 && index < ids.length && found.length <= limit; index += step) {
    const record = table.get(ids[index] ?? "");
    if (!record) continue;
    // Ids are in the order of creation: past the far edge nothing more can match.
    if (newer ? record.created > to : record.created < from) break;
    if (record.created < from || record.created > to) continue;
    if (options.where && !options.where(record)) continue;
    found.push(record);
  }
  const data = found.slice(0, limit);
  return { object: "list", data: newer ? data.reverse() : data, has_more: found.length > limit, url };
}
