import { existsSync } from "node:fs";
import { type Browser, chromium, type FrameLocator, type Page } from "@playwright/test";
import Stripe from "stripe";
import { expect, onTestFinished } from "vitest";
import { type Sandbox, startSandbox } from "../../index.ts";
import { openShop, type Shop } from "./shop.ts";
import type { ShopSettings } from "./shop-page.ts";

const PUBLISHABLE_KEY = "pk_test_sandbox_browser";
const SYSTEM_CHROMIUM = "/usr/bin/chromium";
const AMOUNT = 172_500;

/** One browser with one page, one stand-in and one shop: a browser test begins with a visit, not with a browser. */
export class Stage {
  readonly page: Page;
  readonly sandbox: Sandbox;
  readonly shop: Shop;
  readonly stripe: Stripe;
  /** What the console said of policies broken and of options changed: neither must happen. */
  readonly #complaints: string[] = [];

  private constructor(page: Page, sandbox: Sandbox, shop: Shop) {
    this.page = page;
    this.sandbox = sandbox;
    this.shop = shop;
    this.stripe = new Stripe("sk_test_sandbox", {
      host: "127.0.0.1",
      port: sandbox.port,
      protocol: "http",
      telemetry: false,
    });
    page.setDefaultTimeout(10_000);
    page.on("console", (message) => {
      const text = message.text();
      if (/Content Security Policy|Unsupported prop change/.test(text)) this.#complaints.push(text);
    });
  }

  static async open(): Promise<Stage> {
    const sandbox = await startSandbox({ port: 0, webhooks: [] });
    const [browser, shop] = await Promise.all([launch(), openShop(sandbox.url)]);
    return new Stage(await (await browser.newContext()).newPage(), sandbox, shop);
  }

  async close(): Promise<void> {
    await this.page.context().browser()?.close();
    await this.shop.close();
    await this.sandbox.stop();
  }

  /** A PaymentIntent of $1,725.00 as a shop's server makes it. */
  intent(more: Partial<Stripe.PaymentIntentCreateParams> = {}): Promise<Stripe.PaymentIntent> {
    return this.stripe.paymentIntents.create({
      amount: AMOUNT,
      currency: "usd",
      allowed_payment_method_types: ["card"],
      metadata: { booking_id: "bkg_1" },
      ...more,
    });
  }

  /** Changes how the stand-in behaves until the test ends. */
  async configure(config: Record<string, unknown>): Promise<void> {
    const post = (path: string, body: object) =>
      fetch(`${this.sandbox.url}${path}`, { method: "POST", body: JSON.stringify(body) });
    expect((await post("/_sandbox/config", config)).status).toBe(200);
    onTestFinished(async () => {
      await post("/_sandbox/config", { confirmDelayMs: 0, threeDSecure: "challenge", processingMs: 0 });
    });
  }

  async fault(api: Record<string, unknown>): Promise<void> {
    const response = await fetch(`${this.sandbox.url}/_sandbox/faults`, {
      method: "POST",
      body: JSON.stringify({ api: [api] }),
    });
    expect(response.status, await response.clone().text()).toBe(200);
  }

  async healFaults(): Promise<void> {
    await fetch(`${this.sandbox.url}/_sandbox/faults`, { method: "DELETE" });
  }

  /** The id of a card that was typed some other time. */
  async knownCard(number: string): Promise<string> {
    const fields = { number, exp_month: "12", exp_year: "2034", cvc: "123" };
    const form = new URLSearchParams(Object.entries(fields).map(([name, value]) => [`card[${name}]`, value]));
    form.set("type", "card");
    const headers = { Authorization: `Bearer ${PUBLISHABLE_KEY}` };
    const response = await fetch(`${this.sandbox.url}/v1/payment_methods`, {
      method: "POST",
      headers,
      body: form,
    });
    const { id } = await response.json();
    return id;
  }

  /** An empty page of the shop, with the stand-in's script and nothing else. */
  async emptyPage(): Promise<Page> {
    await this.#visit("/", 800);
    return this.page;
  }

  async #visit(path: string, width: number): Promise<void> {
    await this.page.setViewportSize({ width, height: 900 });
    this.#complaints.length = 0;
    await this.page.goto(`${this.shop.url}${path}`);
    onTestFinished(() => expect(this.#complaints).toEqual([]));
  }

  /** The shop's payment page for an intent, opened up to the card form. @param width of the window in CSS pixels */
  async checkout(
    intent: Stripe.PaymentIntent,
    settings: Partial<ShopSettings> = {},
    width = 800,
  ): Promise<Checkout> {
    const clientSecret = intent.client_secret ?? "";
    const shop: ShopSettings = {
      publishableKey: PUBLISHABLE_KEY,
      clientSecret,
      elements: { clientSecret },
      redirect: "if_required",
      ...settings,
    };
    await this.#visit(`/?shop=${encodeURIComponent(JSON.stringify(shop))}`, width);
    return new Checkout(this.page);
  }
}

/** The options of elements that are shown before there is an intent. */
export const DEFERRED: Partial<ShopSettings> = {
  elements: { mode: "payment", amount: AMOUNT, currency: "usd", allowedPaymentMethodTypes: ["card"] },
};

export class Checkout {
  readonly page: Page;
  readonly frame: FrameLocator;

  constructor(page: Page) {
    this.page = page;
    this.frame = page.frameLocator('iframe[title="Secure payment input frame"]');
  }

  input(name: "number" | "expiry" | "cvc" | "postalCode" | "country") {
    return this.frame.locator(`[name="${name}"]`);
  }

  async type(number: string, expiry = "1234", cvc = "123", zip = "10019"): Promise<void> {
    await this.input("number").fill(number);
    await this.input("expiry").fill(expiry);
    await this.input("cvc").fill(cvc);
    await this.input("postalCode").fill(zip);
  }

  /** By key: a frame that grows or shrinks after the last letter moves the button from under a pointer. */
  async press(): Promise<void> {
    await this.page.getByRole("button", { name: "Pay" }).press("Enter");
  }

  /** What the library answered to the last press. */
  async result() {
    const output = this.page.locator("output", { hasText: "{" });
    return JSON.parse((await output.textContent()) ?? "");
  }

  async pay(number: string) {
    await this.type(number);
    await this.press();
    return this.result();
  }

  /**
   * A key that ends the bank's question. It is not waited for: when the frame is gone before the key is up again,
   * Chromium never tells that it was. What follows the key has to be waited for instead.
   */
  answerByKey(key: "Enter" | "Escape"): void {
    this.page.keyboard.press(key).catch(() => {});
  }

  /** The bank's question over the page. */
  bank(): FrameLocator {
    return this.page.frameLocator('dialog iframe[name^="__privateStripeFrame"]');
  }

  events(): Promise<{ name: string; detail: unknown }[]> {
    return this.page.evaluate(() => window.shop.events);
  }
}

function launch(): Promise<Browser> {
  return chromium.launch({
    ...(existsSync(SYSTEM_CHROMIUM) ? { executablePath: SYSTEM_CHROMIUM } : {}),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-dev-shm-usage",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
    ],
  });
}
