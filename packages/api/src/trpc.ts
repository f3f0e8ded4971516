import type { SiteConfig } from "@totetaxi/contracts/site";
import { actorName } from "@totetaxi/core/context";
import type { CustomerCtx, KeyCtx } from "@totetaxi/core/customer";
import { notSignedIn } from "@totetaxi/core/customer";
import type { Watch } from "@totetaxi/core/live";
import { DomainError } from "@totetaxi/values/domain-error";
import { initTRPC } from "@trpc/server";
import { errorFacts, transportError } from "./errors.ts";

/** Who a procedure is for. A test walks the routers and fails on one that does not say. */
export type Audience = "public" | "owner" | "customer" | "staff";
type Meta = { audience: Audience };

/** What a procedure is given: the core's ctx for the actor behind the request. */
export type ApiContext = {
  ctx: KeyCtx;
  site: Omit<SiteConfig, "now">;
  /** What changes, for pages that follow it. */
  watch: Watch;
  /** The account that the page believes to act for: an id, or `guest`. Programs say nothing. */
  pageAccount: string | undefined;
  /** The session's cookie as the answer has to set it. */
  cookie: () => string | undefined;
};

const t = initTRPC
  .context<ApiContext>()
  .meta<Meta>()
  .create({
    isDev: false,
    // A line that says nothing for so long is dead, though neither end was told.
    sse: { ping: { enabled: true, intervalMs: 10_000 }, client: { reconnectAfterInactivityMs: 25_000 } },
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
    {
      actor: actorName(ctx.ctx.actor),
      procedure: path,
      durationMs,
      reason: errorFacts(refusal ?? result.error, "").reason,
    },
    "procedure.refused",
  );
  if (refusal) throw refusal;
  return result;
});

/**
 * A page that was made for one account must not act for another, nor mix in what is another's: somebody else may have
 * signed in meanwhile in the next tab, or signed out. What opens for others too may still be read.
 */
const sameAccount = ({ reads }: { reads: boolean }) =>
  t.middleware(({ next, ctx: { ctx, pageAccount }, type }) => {
    const account = ctx.actor.kind === "customer" ? ctx.actor.customerId : "guest";
    if ((reads || type === "mutation") && pageAccount !== undefined && pageAccount !== account) {
      throw new DomainError(
        "conflict",
        "account_changed",
        "You are signed in as somebody else now. Please load this page again.",
      );
    }
    return next();
  });

function isCustomer(ctx: KeyCtx): ctx is CustomerCtx {
  return ctx.actor.kind === "customer";
}

const signedIn = t.middleware(({ next, ctx }) => {
  if (!isCustomer(ctx.ctx)) throw notSignedIn();
  return next({ ctx: { ctx: ctx.ctx } });
});

export const router = t.router;
export const middleware = t.middleware;
const procedure = t.procedure.use(refusals);

export const procedureFor = (audience: Audience) => procedure.meta({ audience });

/** For everybody, and for signing in and out, which a page of any account may ask for. */
export const sessionProcedure = procedure.meta({ audience: "public" });
/** For everybody. */
export const publicProcedure = sessionProcedure.use(sameAccount({ reads: false }));
/** For whoever holds a booking's link or is signed in as its owner: the verb checks it. */
export const ownerProcedure = procedure.meta({ audience: "owner" }).use(sameAccount({ reads: false }));
/** For customers who are signed in. */
export const customerProcedure = procedure
  .meta({ audience: "customer" })
  .use(signedIn)
  .use(sameAccount({ reads: true }));
