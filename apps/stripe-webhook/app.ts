import type { Core } from "@totetaxi/core/runtime";
import { receiveEvent } from "@totetaxi/core/stripe-event";
import { readEvent } from "@totetaxi/payments";
import { isDomainError } from "@totetaxi/values/domain-error";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { timeout } from "hono/timeout";

/** Stripe's largest events are some tens of kilobytes. */
const MAX_BODY = 512 * 1024;
const LONGEST_MS = 5_000;

/**
 * The endpoint that Stripe calls: verify, store with its job, answer 200. Nothing else is done here, so nothing else can
 * fail here; an event that could not be stored is answered 503, and Stripe sends it again.
 */
export function webhookApp(core: Core): Hono {
  const app = new Hono();
  app.get("/health", (c) => c.json({ ok: true }));
  app.get("/ready", async (c) => {
    const reasons = await core.notReady();
    return c.json({ ok: reasons.length === 0, reasons }, reasons.length === 0 ? 200 : 503);
  });
  app.post(
    "/stripe",
    timeout(LONGEST_MS, new HTTPException(408)),
    bodyLimit({ maxSize: MAX_BODY, onError: (c) => c.json({ reason: "too_large" }, 413) }),
    async (c) => {
      if (!/^application\/json\b/i.test(c.req.header("content-type") ?? "")) {
        return c.json({ reason: "wrong_content_type" }, 415);
      }
      const notice = readEvent(
        core.config.payments,
        await c.req.text(),
        c.req.header("stripe-signature") ?? "",
      );
      const isNew = await receiveEvent(core.ctx({ kind: "stripe" }), notice);
      return c.json({ received: true, new: isNew });
    },
  );
  app.notFound((c) => c.json({ reason: "not_found" }, 404));
  app.onError((error, c) => {
    if (isDomainError(error, "bad_signature")) {
      core.log.warn({ reason: error.reason }, "webhook.refused");
      return c.json({ reason: error.reason }, 400);
    }
    if (error instanceof HTTPException) return c.json({ reason: "too_slow" }, error.status);
    core.log.error({ err: error }, "webhook.not_stored");
    return c.json({ reason: "busy" }, 503);
  });
  return app;
}
