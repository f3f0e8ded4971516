const OF_A_REAL_PRODUCT = [
  "NODE_ENV",
  "PORT",
  "HOST",
  "DATABASE_URL",
  "SMTP_URL",
  "PUBLIC_URL",
  "STAFF_URL",
  "PAYMENTS_MODE",
  "STRIPE_SECRET_KEY",
  "STRIPE_PUBLISHABLE_KEY",
  "STRIPE_WEBHOOK_SECRET",
  "STRIPE_SANDBOX_URL",
];

/** The environment without anything that names a real database, mail server or Stripe account: tests never see those. */
export function testEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !OF_A_REAL_PRODUCT.includes(name) && !name.startsWith("TOTETAXI_"),
    ),
  );
}
