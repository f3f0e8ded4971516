import type { AreaRequested, RequestArea } from "@totetaxi/contracts/area";
import { areaRequests } from "@totetaxi/db/schema";
import type { Ctx } from "../context.ts";
import { limitAddress } from "../operations/rate-limit.ts";

/**
 * Notes that somebody would like us to serve a ZIP. Asked again, it stays one wish, with the day it was first made.
 * @throws DomainError `rate_limited`.
 */
export async function requestArea(ctx: Ctx, { email, zip }: RequestArea): Promise<AreaRequested> {
  await limitAddress(ctx, "request-area");
  await ctx.db
    .insert(areaRequests)
    .values({ email: email.toLowerCase(), zip, askedAt: ctx.clock.now() })
    .onConflictDoNothing();
  return { ok: true };
}
