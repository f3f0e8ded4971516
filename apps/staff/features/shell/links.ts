import type { Route } from "next";

function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): Route {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const search = new URLSearchParams(given).toString();
  // The pages are this site's own; that they exist is what the journeys see.
  return (search === "" ? path : `${path}?${search}`) as Route;
}

/** A path that a link of this site has, as the router wants it. */
export const hrefOf = (path: string) => withQuery(path, {});

type Filter = { status?: string; service?: string; from?: string; to?: string; text?: string };

export const bookingPath = (bookingId: string) => withQuery(`/bookings/${bookingId}`, {});
export const bookingsPath = (filter: Filter) => withQuery("/bookings", filter);
export const ledgerPath = (filter: Pick<Filter, "service" | "from" | "to">) => withQuery("/ledger", filter);
export const calendarPath = (view: string, day: string) => withQuery("/calendar", { view, day });
export const daySheetPath = (day: string) => withQuery(`/day/${day}`, {});
export const cardPath = (version: string) => withQuery(`/rate-cards/${version}`, {});
export const auditPath = (filter: { by: string }) => withQuery("/audit", filter);
export const refundsPath = () => withQuery("/refunds", {});
export const workPath = () => withQuery("/work", {});
