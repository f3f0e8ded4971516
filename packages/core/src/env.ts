import { messagesConfig } from "@totetaxi/messages";
import { paymentsConfig } from "@totetaxi/payments";
import * as z from "zod/mini";

type Env = Readonly<Record<string, string | undefined>>;

const Core = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" }),
  TOTETAXI_SECRET: z.string().check(z.minLength(32, "must be at least 32 random characters")),
  TOTETAXI_CLOCK_OFFSET_MS: z._default(z.coerce.number(), 0),
  STAFF_URL: z.optional(z.url({ protocol: /^https?$/, error: "must be an http(s):// address" })),
  TRUSTED_PROXIES: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(10)), 0),
  NODE_ENV: z._default(z.string(), "development"),
  DEMO: z.optional(z.string()),
  LOG_LEVEL: z._default(z.enum(["debug", "info", "warn", "error", "silent"]), "info"),
});

/** Everything that a process of the product needs to know, read once at its start. */
export type CoreConfig = ReturnType<typeof coreConfig>;

/**
 * Reads the environment of one process.
 * @throws Error with a sentence that says what to change, when something is missing or contradicts something else.
 */
export function coreConfig(env: Env) {
  const read = Core.safeParse(env);
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ");
    throw new Error(`The product cannot start: ${problems}.`);
  }
  const payments = paymentsConfig(env);
  const sandbox = payments.mode === "sandbox";
  if (sandbox && read.data.NODE_ENV === "production" && read.data.DEMO !== "1") {
    throw new Error(
      "Payments are in sandbox mode although NODE_ENV is production: nobody would really pay. Set PAYMENTS_MODE and real keys, or DEMO=1 for a demonstration.",
    );
  }
  if (!sandbox && read.data.TOTETAXI_CLOCK_OFFSET_MS !== 0) {
    throw new Error("The product's clock can be moved in sandbox mode only: unset TOTETAXI_NOW.");
  }
  const messages = messagesConfig(env);
  return {
    databaseUrl: read.data.DATABASE_URL,
    secret: read.data.TOTETAXI_SECRET,
    clockOffsetMs: read.data.TOTETAXI_CLOCK_OFFSET_MS,
    trustedProxies: read.data.TRUSTED_PROXIES,
    logLevel: read.data.LOG_LEVEL,
    payments,
    messages,
    /** Where the office is; a process that nobody told takes the customer site's address. */
    staffUrl: read.data.STAFF_URL ?? messages.publicUrl,
  };
}
