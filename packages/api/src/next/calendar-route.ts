import type { BookingRef } from "@totetaxi/contracts/booking";
import { bookingCalendarFile } from "@totetaxi/core/booking";
import type { Core } from "@totetaxi/core/runtime";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { errorFacts, transportError } from "../errors.ts";
import { answerRefusal } from "./answer.ts";
import type { Route } from "./site.ts";
import { openVisitors } from "./visitors.ts";

const PATH = /^\/(booking|account\/bookings)\/([\w-]{1,64})\/calendar\.ics$/;

function refOf(path: string): BookingRef | undefined {
  const [, place, name] = PATH.exec(path) ?? [];
  if (!name) return undefined;
  return place === "booking" ? { accessToken: name } : { bookingId: name };
}

/**
 * The pickup as a file for a calendar: `/booking/<token>/calendar.ics` for whoever holds the link,
 * `/account/bookings/<id>/calendar.ics` for the owner who is signed in.
 */
export function calendarRoute(core: Core): Route {
  const { visitorOf } = openVisitors(core, "customer");
  return async (req, res, path) => {
    const ref = refOf(path);
    if (!ref) return false;
    try {
      const { ctx } = await visitorOf(req);
      const { filename, content } = await bookingCalendarFile(ctx, ref);
      res.writeHead(200, {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": `attachment; filename="${filename}"`,
      });
      res.end(content);
    } catch (error) {
      const refusal = transportError(error);
      if (!refusal) throw error;
      answerRefusal(res, getHTTPStatusCodeFromError(refusal), errorFacts(refusal, "").reason);
    }
    return true;
  };
}
