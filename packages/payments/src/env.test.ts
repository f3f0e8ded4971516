import { describe, expect, it } from "vitest";
import { paymentsConfig } from "./env.ts";

const SANDBOX = {
  STRIPE_SECRET_KEY: "sk_test_sandbox_1",
  STRIPE_PUBLISHABLE_KEY: "pk_test_sandbox_1",
  STRIPE_WEBHOOK_SECRET: "whsec_new,whsec_old",
  STRIPE_SANDBOX_URL: "http://127.0.0.1:4242",
};
const TEST = {
  PAYMENTS_MODE: "test",
  STRIPE_SECRET_KEY: "sk_test_1",
  STRIPE_PUBLISHABLE_KEY: "pk_test_1",
  STRIPE_WEBHOOK_SECRET: "whsec_12345678",
};
const LIVE = {
  ...TEST,
  PAYMENTS_MODE: "live",
  STRIPE_SECRET_KEY: "sk_live_1",
  STRIPE_PUBLISHABLE_KEY: "pk_live_1",
};

describe("the payment settings", () => {
  it("say where the stand-in is, for the server and for browsers, and both secrets while one is rotated", () => {
    const publicUrl = "https://stripe.example.com";
    expect(paymentsConfig({ ...SANDBOX, STRIPE_SANDBOX_PUBLIC_URL: publicUrl })).toMatchObject({
      mode: "sandbox",
      webhookSecrets: ["whsec_new", "whsec_old"],
      sandbox: { host: "127.0.0.1", port: 4242, publicUrl },
    });
    expect(paymentsConfig(SANDBOX).sandbox?.publicUrl).toBe("http://127.0.0.1:4242");
  });

  it("go to Stripe itself with real keys", () => {
    expect(paymentsConfig(TEST)).toMatchObject({ mode: "test", secretKey: "sk_test_1" });
    expect(paymentsConfig(LIVE)).toMatchObject({ mode: "live", publishableKey: "pk_live_1" });
    expect(paymentsConfig({ ...LIVE, STRIPE_SECRET_KEY: "rk_live_1" }).secretKey).toBe("rk_live_1");
    expect(paymentsConfig(LIVE)).not.toHaveProperty("sandbox");
  });

  it.each([
    ["a live key on the stand-in", { ...SANDBOX, STRIPE_SECRET_KEY: "sk_live_1" }, "STRIPE_SECRET_KEY"],
    ["a test key on the stand-in", { ...SANDBOX, STRIPE_SECRET_KEY: "sk_test_1" }, "STRIPE_SECRET_KEY"],
    ["a live key in the page", { ...SANDBOX, STRIPE_PUBLISHABLE_KEY: "pk_live_1" }, "STRIPE_PUBLISHABLE_KEY"],
    ["a stand-in elsewhere", { ...SANDBOX, STRIPE_SANDBOX_URL: "http://evil.example" }, "STRIPE_SANDBOX_URL"],
    ["no secret for webhooks", { ...LIVE, STRIPE_WEBHOOK_SECRET: undefined }, "STRIPE_WEBHOOK_SECRET"],
    ["a secret that is none", { ...LIVE, STRIPE_WEBHOOK_SECRET: "secret" }, "whsec_"],
    [
      "the stand-in with live keys",
      { ...LIVE, STRIPE_SANDBOX_URL: SANDBOX.STRIPE_SANDBOX_URL },
      "must not be set",
    ],
    ["a test key in live mode", { ...LIVE, STRIPE_SECRET_KEY: "sk_test_1" }, "is not a live key"],
    ["a live key in test mode", { ...TEST, STRIPE_SECRET_KEY: "sk_live_1" }, "is not a test key"],
    [
      "the stand-in's key in test mode",
      { ...TEST, STRIPE_SECRET_KEY: "sk_test_sandbox_1" },
      "is not a test key",
    ],
    ["a test page in live mode", { ...LIVE, STRIPE_PUBLISHABLE_KEY: "pk_test_1" }, "is not a live key"],
    ["a mode that there is not", { ...LIVE, PAYMENTS_MODE: "production" }, "PAYMENTS_MODE"],
  ])("are refused with %s, in a sentence that shows no key", (_what, env, sentence) => {
    expect(() => paymentsConfig(env)).toThrow(sentence);
    expect(() => paymentsConfig(env)).not.toThrow(/sk_live_1|sk_test_1/);
  });
});
