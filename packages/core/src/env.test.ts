import { describe, expect, it } from "vitest";
import { coreConfig } from "./env.ts";

const SANDBOX = {
  DATABASE_URL: "postgres://127.0.0.1/totetaxi",
  TOTETAXI_SECRET: "x".repeat(32),
  STRIPE_SECRET_KEY: "sk_test_sandbox_1",
  STRIPE_PUBLISHABLE_KEY: "pk_test_sandbox_1",
  STRIPE_WEBHOOK_SECRET: "whsec_12345678",
  STRIPE_SANDBOX_URL: "http://127.0.0.1:4242",
  SMTP_URL: "smtp://127.0.0.1:25",
  PUBLIC_URL: "http://127.0.0.1:3000",
};
const { STRIPE_SANDBOX_URL: _, ...WITHOUT_STAND_IN } = SANDBOX;
const LIVE = {
  ...WITHOUT_STAND_IN,
  PAYMENTS_MODE: "live",
  STRIPE_SECRET_KEY: "sk_live_1",
  STRIPE_PUBLISHABLE_KEY: "pk_live_1",
  NODE_ENV: "production",
};

describe("the settings of a process", () => {
  it("are enough for a start in sandbox mode, and for one with real keys", () => {
    expect(coreConfig(SANDBOX)).toMatchObject({
      clockOffsetMs: 0,
      trustedProxies: 0,
      payments: { mode: "sandbox" },
    });
    expect(coreConfig(LIVE)).toMatchObject({ payments: { mode: "live" } });
    expect(coreConfig({ ...SANDBOX, NODE_ENV: "production", DEMO: "1" }).payments.mode).toBe("sandbox");
  });

  it.each([
    ["no database", { DATABASE_URL: undefined }, "DATABASE_URL must be a postgres:// address"],
    [
      "another database",
      { DATABASE_URL: "mysql://127.0.0.1/x" },
      "DATABASE_URL must be a postgres:// address",
    ],
    ["a short secret", { TOTETAXI_SECRET: "short" }, "TOTETAXI_SECRET must be at least 32 random characters"],
    ["too many proxies", { TRUSTED_PROXIES: "11" }, "TRUSTED_PROXIES"],
    ["the stand-in in production", { NODE_ENV: "production" }, "nobody would really pay"],
    ["no mail server", { SMTP_URL: undefined }, "SMTP_URL must begin with smtp://"],
  ])("with %s stop the start with a sentence", (_what, wrong, sentence) => {
    expect(() => coreConfig({ ...SANDBOX, ...wrong })).toThrow(sentence);
  });

  it("never move the clock where real money flows", () => {
    expect(() => coreConfig({ ...LIVE, TOTETAXI_CLOCK_OFFSET_MS: "1" })).toThrow("sandbox mode only");
  });
});
