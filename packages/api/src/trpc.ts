import type { SiteConfig } from "@totetaxi/contracts/site";
import type { Ctx } from "@totetaxi/core/context";
import { initTRPC } from "@trpc/server";
import { errorFacts, transportError } from "./errors.ts";

/** Who a procedure is for. A test walks the routers and fails on one that does not say. */
export type Audience = "public" | "owner" | "staff";
type Meta = { audience: Audience };

/** What a procedure is given: the core's ctx for the actor behind the request. */
export type ApiContext = { ctx: Ctx; site: Omit<SiteConfig, "now"> };

const t = initTRPC
  .context<ApiContext>()
  .meta<Meta>()
  .create({
    isDev: false,
    errorFormatter({ shape, error, path, ctx }) {
      const { message, ...facts } = errorFacts(error, ctx?.ctx.requestId ?? "none");
      if (facts.reason === "internal")
        ctx?.ctx.log.error({ err: error, procedure: path }, "procedure.broken");
      return {
        ...shape,
        message,
        data: { code: shape.data.code, httpStatus: shape.data.httpStatus, path, ...facts },
      };
    },
  });

/** Turns what a verb refuses into a transport error, in one place. */
const refusals = t.middleware(async ({ next, ctx, path }) => {
  const started = performance.now();
  const result = await next();
  const durationMs = Math.round(performance.now() - started);
  if (result.ok) return result;
  const refusal = transportError(result.error.cause);
  ctx.ctx.log.info(
    { procedure: path, durationMs, reason: errorFacts(refusal ?? result.error, "").reason },
    "procedure.refused",
  );
  if (refusal) throw refusal;
  return result;
});

export const router = t.router;
export const middleware = t.middleware;
const procedure = t.procedure.use(refusals);

export const procedureFor = (audience: Audience) => procedure.meta({ audience });

/** For everybody. */
export const publicProcedure = procedure.meta({ audience: "public" });
/** For whoever holds a booking's link or is signed in as its owner: the verb checks it. */
export const ownerProcedure = procedure.meta({ audience: "owner" });
