import * as z from "zod/mini";

/** What a page has to know about where it runs. `stripeJsUrl` is null for Stripe's own script. */
export const SiteConfigSchema = z.strictObject({
  paymentsMode: z.enum(["sandbox", "test", "live"]),
  stripeJsUrl: z.nullable(z.string()),
});
export type SiteConfig = z.output<typeof SiteConfigSchema>;
