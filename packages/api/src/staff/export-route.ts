import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { BookingFilterSchema } from "@totetaxi/contracts/staff/booking-list";
import { exportBookings, isForAdmins } from "@totetaxi/core/booking/office";
import type { Core } from "@totetaxi/core/runtime";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { errorFacts, transportError } from "../errors.ts";
import { answerRefusal } from "../next/answer.ts";
import type { Route } from "../next/site.ts";
import { openVisitors } from "../next/visitors.ts";
import { permit } from "./permit.ts";

const PATH = "/api/export/bookings.csv";

/** A link on somebody else's page may not make a browser fetch the customers of the house. */
function isOwnPage(req: IncomingMessage): boolean {
  const site = req.headers["sec-fetch-site"];
  return site === undefined || site === "same-origin" || site === "none";
}

function filterOf(req: IncomingMessage) {
  const { searchParams } = new URL(req.url ?? "/", "http://localhost");
  return BookingFilterSchema.safeParse(Object.fromEntries(searchParams));
}

/**
 * `/api/export/bookings.csv?status=&service=&from=&to=&text=`: what the list shows with the same filter, as a file. More
 * than a thousand bookings are for admins, however they are filtered.
 */
export function exportRoute(core: Core): Route {
  const { visitorOf } = openVisitors(core, "staff");
  return async (req, res, path) => {
    if (path !== PATH) return false;
    const filter = filterOf(req);
    if (!filter.success || !isOwnPage(req)) {
      answerRefusal(res, filter.success ? 403 : 400, filter.success ? "cross_site" : "invalid");
      return true;
    }
    const { ctx } = await visitorOf(req);
    try {
      permit(ctx.actor, "booking.export");
      if (await isForAdmins(ctx, filter.data)) permit(ctx.actor, "booking.exportAll");
    } catch (error) {
      const refusal = transportError(error);
      if (!refusal) throw error;
      answerRefusal(res, getHTTPStatusCodeFromError(refusal), errorFacts(refusal, "").reason);
      return true;
    }
    res.writeHead(200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="bookings.csv"',
      "cache-control": "no-store",
    });
    await pipeline(Readable.from(exportBookings(ctx, filter.data)), res);
    return true;
  };
}
