import * as z from "zod/mini";

/**
 * What a page has to know about where it runs. `stripeJsUrl` is null for Stripe's own script. `now` is the server's
 * instant, ISO 8601: a countdown must not trust the clock of the visitor's machine.
 */
export const SiteConfigSchema = z.strictObject({
  paymentsMode: z.enum(["sandbox", "test", "live"]),
  stripeJsUrl: z.nullable(z.string()),
  now: z.string(),
});
export type SiteConfig = z.output<typeof SiteConfigSchema>;
