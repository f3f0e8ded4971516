import { DomainError } from "@totetaxi/values/domain-error";
import type { BookingRow } from "./queries.ts";

/** Grows with every move of the state and every edit: what two readers of different versions saw is not the same. */
export function versionOf({ version, edits }: Pick<BookingRow, "version" | "edits">): number {
  return version + edits;
}

/** @throws DomainError `version_conflict` when somebody else changed it since `version` was read. */
export function requireVersion(current: number, version: number | undefined): void {
  if (version === undefined || version === current) return;
  throw new DomainError(
    "conflict",
    "version_conflict",
    "Somebody else has just changed this. Please look at it again.",
    { version: current },
  );
}
