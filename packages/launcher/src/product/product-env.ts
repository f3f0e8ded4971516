import type { Secrets } from "./secrets.ts";
import type { Settings } from "./settings.ts";

const SANDBOX_KEYS = { secret: "sk_test_sandbox_totetaxi", publishable: "pk_test_sandbox_totetaxi" };

/** What any program needs in order to run. */
const PLAIN = [
  "PATH",
  "HOME",
  "TMPDIR",
  "LANG",
  "LC_ALL",
  "TZ",
  "NODE_EXTRA_CA_CERTS",
  "NODE_OPTIONS",
  "NODE_COMPILE_CACHE",
];

/** The environment of a program that is none of the product's business and sees none of its secrets. */
export function plainEnv(): NodeJS.ProcessEnv {
  return Object.fromEntries(PLAIN.map((name) => [name, process.env[name]]));
}

/** The secret that signs webhooks: Stripe's when it is given, else the stand-in's. */
export function webhookSecret({ payments }: Settings, secrets: Secrets): string {
  return payments.webhookSecret ?? secrets.webhook;
}

/** What every process of the product finds in its environment, apart from its port. */
export function productEnv(
  settings: Settings,
  secrets: Secrets,
  databaseUrl: string,
  nodeEnv: "production" | "development",
): NodeJS.ProcessEnv {
  const { payments, ports } = settings;
  const { TOTETAXI_NOW: _, ...rest } = process.env; // handed on as the clock's offset, so that a restart moves no time
  return {
    ...rest,
    NODE_ENV: nodeEnv,
    HOST: settings.host,
    DATABASE_URL: databaseUrl,
    SMTP_URL: settings.smtpUrl ?? `smtp://127.0.0.1:${ports.smtp}`,
    PUBLIC_URL: settings.publicUrl,
    STAFF_URL: settings.staffUrl,
    PAYMENTS_MODE: payments.mode,
    STRIPE_SECRET_KEY: payments.secretKey ?? SANDBOX_KEYS.secret,
    STRIPE_PUBLISHABLE_KEY: payments.publishableKey ?? SANDBOX_KEYS.publishable,
    STRIPE_WEBHOOK_SECRET: webhookSecret(settings, secrets),
    // DEMO says aloud that a production build may run although nobody really pays.
    ...(payments.mode === "sandbox"
      ? { STRIPE_SANDBOX_URL: `http://127.0.0.1:${ports.stripe}`, DEMO: "1" }
      : {}),
    TOTETAXI_SECRET: process.env.TOTETAXI_SECRET || secrets.product,
    TOTETAXI_CLOCK_OFFSET_MS: String(settings.clockOffsetMs),
  };
}
