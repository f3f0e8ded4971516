import type { Route } from "next";
import Link from "next/link";

const PAGES: readonly (readonly [start: string, page: string])[] = [
  ["bkg_", "/bookings"],
  ["cst_", "/customers"],
];

/** What a line of the log is about; a booking and a customer open. */
export function SubjectLink({ id }: { readonly id: string }) {
  const page = PAGES.find(([start]) => id.startsWith(start))?.[1];
  const words = <span className="font-mono text-xs">{id}</span>;
  // A path of the office's own, made of a known page and an id.
  return page ? <Link href={`${page}/${id}` as Route}>{words}</Link> : words;
}
