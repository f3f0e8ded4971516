import * as z from "zod/mini";

const Key = z.string();

/** What the product needs to talk to Stripe, or to the local stand-in when `mode` is `sandbox`. */
export type PaymentsConfig = {
  mode: "sandbox" | "test" | "live";
  secretKey: string;
  publishableKey: string;
  /** More than one while a secret is being rotated. */
  webhookSecrets: string[];
  /** Where the stand-in listens; only in sandbox mode. */
  sandbox?: { host: string; port: number; publicUrl: string };
};

const SandboxEnv = z.object({
  PAYMENTS_MODE: z._default(z.literal("sandbox"), "sandbox"),
  STRIPE_SECRET_KEY: Key.check(z.regex(/^sk_test_sandbox/, "must start sk_test_sandbox in sandbox mode")),
  STRIPE_PUBLISHABLE_KEY: Key.check(
    z.regex(/^pk_test_sandbox/, "must start pk_test_sandbox in sandbox mode"),
  ),
  STRIPE_WEBHOOK_SECRET: Key.check(z.minLength(8)),
  STRIPE_SANDBOX_URL: z.url({ protocol: /^http$/, hostname: /^(127\.0\.0\.1|localhost)$/ }),
  STRIPE_SANDBOX_PUBLIC_URL: z.optional(z.url()),
});

const RealEnv = z.object({
  PAYMENTS_MODE: z.enum(["test", "live"]),
  STRIPE_SECRET_KEY: Key,
  STRIPE_PUBLISHABLE_KEY: Key,
  STRIPE_WEBHOOK_SECRET: Key.check(z.regex(/^whsec_/, "must be the endpoint's signing secret, whsec_…")),
  STRIPE_SANDBOX_URL: z.optional(z.undefined("must not be set with real keys")),
});

function problems(error: z.core.$ZodError): string {
  return error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ");
}

/**
 * Reads the payment settings and refuses every mixture of modes and keys.
 * @throws Error with a sentence that says what to change.
 */
export function paymentsConfig(env: Readonly<Record<string, string | undefined>>): PaymentsConfig {
  const mode = env.PAYMENTS_MODE ?? "sandbox";
  if (mode === "sandbox") {
    const read = SandboxEnv.safeParse(env);
    if (!read.success) throw new Error(`Payments in sandbox mode cannot start: ${problems(read.error)}.`);
    const url = new URL(read.data.STRIPE_SANDBOX_URL);
    return {
      mode: "sandbox",
      secretKey: read.data.STRIPE_SECRET_KEY,
      publishableKey: read.data.STRIPE_PUBLISHABLE_KEY,
      webhookSecrets: read.data.STRIPE_WEBHOOK_SECRET.split(","),
      sandbox: {
        host: url.hostname,
        port: Number(url.port),
        publicUrl: read.data.STRIPE_SANDBOX_PUBLIC_URL ?? url.origin,
      },
    };
  }
  const read = RealEnv.safeParse(env);
  if (!read.success) throw new Error(`Payments in ${mode} mode cannot start: ${problems(read.error)}.`);
  const wanted = read.data.PAYMENTS_MODE;
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_PUBLISHABLE_KEY: publishableKey } = read.data;
  if (!new RegExp(`^(sk|rk)_${wanted}_`).test(secretKey) || secretKey.startsWith("sk_test_sandbox")) {
    throw new Error(
      `STRIPE_SECRET_KEY is not a ${wanted} key, but PAYMENTS_MODE is ${wanted}: give the key of that mode.`,
    );
  }
  if (!publishableKey.startsWith(`pk_${wanted}_`)) {
    throw new Error(
      `STRIPE_PUBLISHABLE_KEY is not a ${wanted} key, but PAYMENTS_MODE is ${wanted}: give the key of that mode.`,
    );
  }
  return {
    mode: wanted,
    secretKey,
    publishableKey,
    webhookSecrets: read.data.STRIPE_WEBHOOK_SECRET.split(","),
  };
}
