import { describe, expect, test } from "vitest";
import { readSettings } from "./settings.ts";

const NOW = new Date("2026-03-01T12:00:00Z");
const read = (env: NodeJS.ProcessEnv) => readSettings(env, NOW);

const TEST_KEYS = {
  PAYMENTS_MODE: "test",
  STRIPE_SECRET_KEY: "sk_test_51abc",
  STRIPE_PUBLISHABLE_KEY: "pk_test_51abc",
  STRIPE_WEBHOOK_SECRET: "whsec_abc",
};
const LIVE = {
  PAYMENTS_MODE: "live",
  STRIPE_SECRET_KEY: "rk_live_51abc",
  STRIPE_PUBLISHABLE_KEY: "pk_live_51abc",
  STRIPE_WEBHOOK_SECRET: "whsec_abc",
  PUBLIC_URL: "https://tote.example",
  STAFF_URL: "https://staff.tote.example",
};

describe("what a start needs", () => {
  test("is nothing: a fresh clone runs in the sandbox on port 3000 with a database and mail box of its own", () => {
    expect(read({})).toMatchObject({
      host: "127.0.0.1",
      ports: { customer: 3000, smtp: 3006 },
      dataFolder: ".data",
      databaseUrl: undefined,
      smtpUrl: undefined,
      publicUrl: "http://127.0.0.1:3000",
      staffUrl: "http://127.0.0.1:3001",
      payments: { mode: "sandbox" },
      clockOffsetMs: 0,
    });
  });

  test("may be said with empty variables too", () => {
    expect(read({ TOTETAXI_PORT: "", DATABASE_URL: "", PAYMENTS_MODE: "" })).toEqual(read({}));
  });

  test("is real keys for real cards", () => {
    expect(read(TEST_KEYS).payments).toMatchObject({ mode: "test", secretKey: "sk_test_51abc" });
    expect(read(LIVE).payments).toMatchObject({ mode: "live", secretKey: "rk_live_51abc" });
  });
});

test("TOTETAXI_NOW becomes the distance of the product's clock from the machine's", () => {
  expect(read({ TOTETAXI_NOW: "2026-03-14T08:30:00-05:00" }).clockOffsetMs).toBe(
    Date.parse("2026-03-14T13:30:00Z") - NOW.getTime(),
  );
});

describe("a start is refused with a sentence that says what to do", () => {
  const without = (env: NodeJS.ProcessEnv, name: string) => ({ ...env, [name]: undefined });
  const table: [why: string, env: NodeJS.ProcessEnv, sentence: string][] = [
    ["a mode that does not exist", { PAYMENTS_MODE: "prod" }, 'PAYMENTS_MODE is "prod". Choose sandbox'],
    [
      "test mode without a key",
      without(TEST_KEYS, "STRIPE_SECRET_KEY"),
      "PAYMENTS_MODE=test needs STRIPE_SECRET_KEY",
    ],
    [
      "the stand-in's key in test mode",
      { ...TEST_KEYS, STRIPE_SECRET_KEY: "sk_test_sandbox_x" },
      "set it to sk_test_…",
    ],
    [
      "a live key in test mode",
      { ...TEST_KEYS, STRIPE_SECRET_KEY: "sk_live_x" },
      "needs STRIPE_SECRET_KEY: set it to sk_test_…",
    ],
    [
      "a test key in live mode",
      { ...LIVE, STRIPE_SECRET_KEY: "sk_test_x" },
      "needs STRIPE_SECRET_KEY: set it to sk_live_…",
    ],
    [
      "live mode without a webhook secret",
      without(LIVE, "STRIPE_WEBHOOK_SECRET"),
      "needs STRIPE_WEBHOOK_SECRET",
    ],
    [
      "live mode on plain http",
      { ...LIVE, PUBLIC_URL: "http://tote.example" },
      "needs PUBLIC_URL: set it to the site's https://",
    ],
    [
      "live mode without the staff site's address",
      without(LIVE, "STAFF_URL"),
      "PAYMENTS_MODE=live needs STAFF_URL",
    ],
    [
      "a real key in the sandbox",
      { STRIPE_SECRET_KEY: "sk_test_51abc" },
      "STRIPE_SECRET_KEY is not the stand-in's",
    ],
    ["a live key under any name in the sandbox", { OLD_KEY: "sk_live_x" }, "OLD_KEY holds a live Stripe key"],
    [
      "the stand-in's address in test mode",
      { ...TEST_KEYS, STRIPE_SANDBOX_URL: "http://127.0.0.1:1" },
      "STRIPE_SANDBOX_URL names the stand-in",
    ],
    [
      "a moved clock outside of the sandbox",
      { ...TEST_KEYS, TOTETAXI_NOW: "2026-03-14T08:30:00Z" },
      "which only the sandbox allows",
    ],
    [
      "an instant without a zone",
      { TOTETAXI_NOW: "2026-03-14T08:30:00" },
      "TOTETAXI_NOW must be an instant such as",
    ],
    ["a port that is no number", { TOTETAXI_PORT: "web" }, "TOTETAXI_PORT must be a port number"],
    [
      "a port with no room for its block",
      { TOTETAXI_PORT: "65530" },
      "TOTETAXI_PORT must be a port number from 1 to 65529",
    ],
    [
      "a database of another kind",
      { DATABASE_URL: "mysql://x/y" },
      "DATABASE_URL must begin with postgres://",
    ],
    ["a mail server by its name alone", { SMTP_URL: "mail.example" }, "SMTP_URL must begin with smtp://"],
  ];
  test.each(table)("%s", (_, env, sentence) => {
    expect(() => read(env)).toThrow(sentence);
  });

  test("and never with the key itself", () => {
    expect(() => read({ STRIPE_SECRET_KEY: "sk_live_verysecret" })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("verysecret") }),
    );
  });

  test("and with all that is missing at once", () => {
    expect(() => read({ PAYMENTS_MODE: "live" })).toThrow(
      /STRIPE_SECRET_KEY.*\n.*STRIPE_PUBLISHABLE_KEY.*\n.*STRIPE_WEBHOOK_SECRET.*\n.*PUBLIC_URL.*\n.*STAFF_URL/,
    );
  });
});
