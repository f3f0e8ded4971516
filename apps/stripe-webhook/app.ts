import type { Core } from "@totetaxi/core/runtime";
import { receiveEvent } from "@totetaxi/core/stripe-event";
import { readEvent } from "@totetaxi/payments";
import { isDomainError } from "@totetaxi/values/domain-error";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";

/** Stripe's largest events are some tens of kilobytes. */
const MAX_BODY = 512 * 1024;

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
    bodyLimit({
      maxSize: MAX_BODY,
      onError: (c) => c.json({ reason: "too_large" }, 413, { connection: "close" }),
    }),
    async (c) => {
      if (!/^application\/json\b/i.test(c.req.header("content-type") ?? "")) {
        return c.json({ reason: "wrong_content_type" }, 415);
      }
      // The very bytes that were signed: `text()` would drop a byte order mark.
      const body = Buffer.from(await c.req.arrayBuffer()).toString("utf8");
      const notice = readEvent(core.config.payments, body, c.req.header("stripe-signature") ?? "");
      const isNew = await receiveEvent(core.ctx({ kind: "stripe" }), notice);
      return c.json({ received: true, new: isNew });
    },
  );
  app.all("/stripe", (c) => c.json({ reason: "method_not_allowed" }, 405));
  app.notFound((c) => c.json({ reason: "not_found" }, 404));
  app.onError((error, c) => {
    if (c.req.raw.signal.aborted) {
      core.log.warn({ reason: "incomplete" }, "webhook.refused");
      return c.json({ reason: "incomplete" }, 408);
    }
    if (isDomainError(error, "bad_signature")) {
      core.log.warn({ reason: error.reason }, "webhook.refused");
      return c.json({ reason: error.reason }, 400);
    }
    core.log.error({ err: error }, "webhook.not_stored");
    return c.json({ reason: "busy" }, 503);
  });
  return app;
}
