type Mode = "sandbox" | "test" | "live";
type Variables = Readonly<Record<string, string | undefined>>;

/** Who takes the cards, and with which keys. In sandbox mode the launcher makes up those that are absent. */
export interface Payments {
  readonly mode: Mode;
  readonly secretKey: string | undefined;
  readonly publishableKey: string | undefined;
  readonly webhookSecret: string | undefined;
}

/** What the keys of each mode look like. The stand-in's keys pass for test keys everywhere else, hence the look-ahead. */
const KEYS = {
  sandbox: { secret: /^sk_test_sandbox/, publishable: /^pk_test_sandbox/ },
  test: { secret: /^[sr]k_test_(?!sandbox)/, publishable: /^pk_test_(?!sandbox)/ },
  live: { secret: /^[sr]k_live_/, publishable: /^pk_live_/ },
};
const WEBHOOK_SECRET = /^whsec_/;
const LIVE_KEY = /\b[srp]k_live_/;

/**
 * Reads the payment mode and the keys, and refuses those that do not belong together (Stripe rules, "never with live
 * keys").
 *
 * @throws Error with one sentence for each thing that is wrong. It names variables and never shows a key.
 */
export function readPayments(env: Variables): Payments {
  const mode = readMode(env.PAYMENTS_MODE);
  const problems = [
    ...badKeys(mode, env),
    ...(mode === "sandbox" ? strayLiveKeys(env) : strayStandIn(mode, env)),
    ...(mode === "live" ? plainAddresses(env) : []),
  ];
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return {
    mode,
    secretKey: env.STRIPE_SECRET_KEY,
    publishableKey: env.STRIPE_PUBLISHABLE_KEY,
    webhookSecret: env.STRIPE_WEBHOOK_SECRET,
  };
}

function readMode(text = "sandbox"): Mode {
  if (text === "sandbox" || text === "test" || text === "live") return text;
  throw new Error(`PAYMENTS_MODE is "${text}". Choose sandbox (the default: no real card), test or live.`);
}

function badKeys(mode: Mode, env: Variables): string[] {
  const { secret, publishable } = KEYS[mode];
  const wanted: [name: string, shape: RegExp, where: string][] = [
    ["STRIPE_SECRET_KEY", secret, `sk_${mode}_… from dashboard.stripe.com/apikeys`],
    ["STRIPE_PUBLISHABLE_KEY", publishable, `pk_${mode}_… from dashboard.stripe.com/apikeys`],
    ["STRIPE_WEBHOOK_SECRET", WEBHOOK_SECRET, "whsec_… from dashboard.stripe.com/webhooks"],
  ];
  return wanted.flatMap(([name, shape, where]) => {
    const value = env[name];
    if (value !== undefined && shape.test(value)) return [];
    if (mode !== "sandbox") return [`PAYMENTS_MODE=${mode} needs ${name}: set it to ${where}`];
    if (value === undefined) return [];
    return [
      `${name} is not the stand-in's, and PAYMENTS_MODE is sandbox: unset it, or set PAYMENTS_MODE=test.`,
    ];
  });
}

/** No process of a sandbox may even see a live key, under whatever name. */
function strayLiveKeys(env: Variables): string[] {
  return Object.entries(env)
    .filter(([, value]) => LIVE_KEY.test(value ?? ""))
    .map(
      ([name]) => `${name} holds a live Stripe key, and PAYMENTS_MODE is sandbox: unset it before you start.`,
    );
}

function strayStandIn(mode: Mode, env: Variables): string[] {
  if (env.STRIPE_SANDBOX_URL === undefined) return [];
  return [`STRIPE_SANDBOX_URL names the stand-in, and PAYMENTS_MODE is ${mode}: unset it.`];
}

function plainAddresses(env: Variables): string[] {
  return ["PUBLIC_URL", "STAFF_URL"]
    .filter((name) => !env[name]?.startsWith("https://"))
    .map((name) => `PAYMENTS_MODE=live needs ${name}: set it to the site's https:// address.`);
}
