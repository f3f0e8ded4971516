import { bookingCalendarFile } from "@totetaxi/core/booking";
import type { Core } from "@totetaxi/core/runtime";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { errorFacts, transportError } from "../errors.ts";
import { answerRefusal } from "./answer.ts";
import { clientIp } from "./client-ip.ts";
import type { Route } from "./site.ts";

const PATH = /^\/booking\/([\w-]{1,64})\/calendar\.ics$/;

/** `/booking/<token>/calendar.ics`: the pickup, for the calendar of whoever holds the link. */
export function calendarRoute(core: Core): Route {
  return async (req, res, path) => {
    const accessToken = PATH.exec(path)?.[1];
    if (!accessToken) return false;
    const ctx = core.ctx({ kind: "guest", ip: clientIp(req, core.config.trustedProxies) });
    try {
      const { filename, content } = await bookingCalendarFile(ctx, { accessToken });
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
