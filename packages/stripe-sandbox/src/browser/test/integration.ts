import { expect, test } from "vitest";
import { type Checkout, DEFERRED, type Stage } from "./stage.ts";

export function integration(stage: () => Stage): void {
  const open = async (settings = {}): Promise<Checkout> => {
    const shop = await stage().checkout(await stage().intent(), settings);
    await shop.input("number").waitFor();
    return shop;
  };
  /** What a page's own code meets when it runs that line; the library's types would refuse many of them. */
  const attempt = (shop: Checkout, line: string): Promise<string> =>
    shop.page.evaluate(`(async () => {
      const { stripe, elements } = window.shop;
      try { return JSON.stringify(await (${line})) ?? "undefined"; } catch (error) { return error.name + ": " + error.message; }
    })()`);

  test("what is not modelled is refused by name: the stand-in does not guess", async () => {
    const shop = await open();
    for (const [line, said] of [
      ["stripe.confirmKlarnaPayment('x')", "stripe.confirmKlarnaPayment() is not modelled"],
      ["stripe.createToken({})", "stripe.createToken() is not modelled"],
      ["stripe.createConfirmationToken({ elements })", "stripe.createConfirmationToken() is not modelled"],
      ["elements.create('card')", 'elements.create("card") is not modelled'],
      ["elements.blur()", "elements.blur() is not modelled"],
      ["elements.getElement('payment').collapse()", "element.collapse() is not modelled"],
      ["stripe.elements({ mode: 'setup', currency: 'usd' })", 'mode "setup" is not modelled'],
      [
        "stripe.elements({ mode: 'payment', amount: 1, currency: 'usd', sparkle: 1 })",
        "sparkle is not modelled",
      ],
      [
        "stripe.elements({ customerSessionClientSecret: 'x' })",
        "customerSessionClientSecret is not modelled",
      ],
      [
        "stripe.elements({ appearance: { labels: 'floating' } })",
        'appearance.labels "floating" is not modelled',
      ],
      ["stripe.elements({ locale: 'fr' })", 'locale "fr" is not modelled'],
      ["Stripe('pk_test_sandbox', { stripeAccount: 'acct_1' })", "stripeAccount is not modelled"],
    ] as const) {
      const refusal = expect.stringMatching(
        /^IntegrationError: .* is not modelled by the local Stripe stand-in\.$/,
      );
      const answer = await attempt(shop, line);
      expect.soft(answer, line).toEqual(refusal);
      expect.soft(answer, line).toContain(said);
    }
  });

  test("a mistake of the page is told, and told so", async () => {
    const shop = await open();
    for (const [line, said] of [
      ["stripe.confirmPayment({ elements })", "needs confirmParams.return_url"],
      [
        "stripe.confirmPayment({ elements, confirmParams: { return_url: '/after' } })",
        "absolute http or https address",
      ],
      [
        "stripe.confirmPayment({ elements, confirmParams: { return_url: 'javascript:alert(1)' } })",
        "absolute http or https",
      ],
      ["stripe.confirmPayment({ redirect: 'if_required' })", "needs the client secret of a PaymentIntent"],
      [
        "stripe.confirmPayment({ elements: {}, redirect: 'if_required' })",
        "needs elements made by stripe.elements()",
      ],
      [
        "stripe.confirmPayment({ elements, clientSecret: 'pi_1_secret_2', redirect: 'if_required' })",
        "not the one",
      ],
      ["stripe.confirmSetup({ clientSecret: 'pi_1_secret_2' })", "needs a SetupIntent"],
      ["stripe.retrievePaymentIntent('seti_1_secret_2')", "this is a SetupIntent's secret"],
      ["stripe.handleNextAction({ clientSecret: elements && 'nothing' })", "needs the client secret"],
      ["stripe.elements({ mode: 'payment', amount: 1.5, currency: 'usd' })", "whole number of cents"],
      ["stripe.elements({ mode: 'payment', amount: 1, currency: 'USD' })", "three lower-case letters"],
      ["stripe.elements({ paymentMethodTypes: ['card'] })", "name the types in allowedPaymentMethodTypes"],
      ["elements.create('payment')", "have a Payment Element already"],
      ["elements.getElement('payment').on('sneeze', () => {})", 'has no event "sneeze"'],
      ["elements.getElement('payment').mount('#nowhere')", "no such place to mount in"],
      ["Stripe('pk_live_123')", "takes only keys that start with pk_test_sandbox"],
      ["Stripe('pk_test_123')", "takes only keys that start with pk_test_sandbox"],
      ["stripe.createPaymentMethod({ elements })", "paymentMethodCreation: 'manual'"],
    ] as const) {
      const answer = await attempt(shop, line);
      expect.soft(answer, line).toMatch(/^IntegrationError: /);
      expect.soft(answer, line).toContain(said);
    }
  });

  test("a form without an intent must be submitted before each confirmation, and again once it was edited", async () => {
    const shop = await open(DEFERRED);
    const secret = JSON.stringify(new URL(shop.page.url()).searchParams.get("shop")).match(
      /pi_\w+_secret_\w+/,
    )?.[0];
    const confirm = `stripe.confirmPayment({ elements, clientSecret: "${secret}", redirect: "if_required" })`;
    await shop.type("4242424242424242");
    expect(await attempt(shop, confirm)).toContain("IntegrationError");
    expect(await attempt(shop, "elements.submit()")).toBe('{"selectedPaymentMethod":"card"}');
    // The page hears of the two edits by its classes; the second makes the form whole again.
    const whole = () => shop.page.locator("#card.StripeElement--complete").count();
    await shop.input("cvc").fill("32");
    await expect.poll(whole).toBe(0);
    await shop.input("cvc").fill("321");
    await expect.poll(whole).toBe(1);
    expect(await attempt(shop, confirm)).toContain("comes after an elements.submit()");
    await attempt(shop, "elements.submit()");
    expect(await attempt(shop, confirm)).toContain('"status":"succeeded"');
  });

  test("a card can be kept as a payment method before anything is paid", async () => {
    const elements = { ...DEFERRED.elements, paymentMethodCreation: "manual" as const };
    const shop = await open({ elements });
    await shop.type("5555555555554444");
    await attempt(shop, "elements.submit()");
    const made = await attempt(
      shop,
      "stripe.createPaymentMethod({ elements, params: { billing_details: { name: 'Ann' } } })",
    );
    expect(JSON.parse(made).paymentMethod).toMatchObject({
      id: expect.stringMatching(/^pm_/),
      card: { brand: "mastercard", last4: "4444" },
      billing_details: { name: "Ann", address: { postal_code: "10019" } },
    });
  });

  test("confirmCardPayment pays with a known card and hands back an open challenge when asked to", async () => {
    const shop = await open();
    const pay = async (number: string, options = "{}") => {
      const { client_secret } = await stage().intent();
      const data = JSON.stringify({ payment_method: await stage().knownCard(number) });
      return JSON.parse(
        await attempt(shop, `stripe.confirmCardPayment("${client_secret}", ${data}, ${options})`),
      );
    };
    expect(await pay("4242424242424242")).toMatchObject({ paymentIntent: { status: "succeeded" } });
    expect(await pay("4000000000000002")).toMatchObject({ error: { code: "card_declined" } });
    expect(await pay("4000002760003184", "{ handleActions: false }")).toMatchObject({
      paymentIntent: { status: "requires_action" },
    });
  });

  test("an intent is read by its secret, and by no other", async () => {
    const shop = await open();
    const { id, client_secret } = await stage().intent();
    const read = (secret: string) => attempt(shop, `stripe.retrievePaymentIntent("${secret}")`);
    expect(JSON.parse(await read(client_secret ?? "")).paymentIntent).toMatchObject({
      id,
      status: "requires_payment_method",
    });
    expect(JSON.parse(await read(`${id}_secret_guessed`)).error).toMatchObject({
      type: "invalid_request_error",
    });
  });

  test("news of the intent is fetched, and its end is told", async () => {
    const intent = await stage().intent();
    const shop = await stage().checkout(intent);
    await shop.input("number").waitFor();
    expect(await attempt(shop, "elements.fetchUpdates()")).toBe("{}");
    await stage().stripe.paymentIntents.cancel(intent.id);
    expect(await attempt(shop, "elements.fetchUpdates()")).toContain("canceled");
  });

  test("elements that were unmounted cannot pay", async () => {
    const shop = await open();
    expect(await attempt(shop, "elements.getElement('payment').unmount()")).toBe("undefined");
    expect(await attempt(shop, "stripe.confirmPayment({ elements, redirect: 'if_required' })")).toContain(
      "is not mounted",
    );
  });

  test("a form taken away while it pays leaves the page without an answer, and the payment goes on", async () => {
    await stage().configure({ confirmDelayMs: 400 });
    const intent = await stage().intent();
    const shop = await stage().checkout(intent);
    await shop.type("4242424242424242");
    const confirming = shop.page.waitForRequest(/\/confirm$/);
    const answer = attempt(shop, "stripe.confirmPayment({ elements, redirect: 'if_required' })");
    await confirming;
    await attempt(shop, "elements.getElement('payment').unmount()");
    expect(await answer).toBe(
      "IntegrationError: The Payment Element was unmounted while its answer was awaited.",
    );
    await expect
      .poll(async () => (await stage().stripe.paymentIntents.retrieve(intent.id)).status)
      .toBe("succeeded");
  });

  test("the script never replaces a Stripe.js that is there, and does not mind being loaded twice", async () => {
    const page = await stage().emptyPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    const load = () => page.addScriptTag({ url: `${stage().sandbox.url}/_sandbox/stripe.js` });
    await load();
    expect(await page.evaluate(() => Reflect.get(Object(Reflect.get(window, "Stripe")), "version"))).toBe(
      "endive",
    );
    expect(errors).toEqual([]);
    await page.evaluate(() =>
      Reflect.set(
        window,
        "Stripe",
        Object.assign(() => null, { version: "theirs" }),
      ),
    );
    await load();
    expect(await page.evaluate(() => Reflect.get(Object(Reflect.get(window, "Stripe")), "version"))).toBe(
      "theirs",
    );
    await expect.poll(() => errors).toEqual([expect.stringContaining("does not replace it")]);
  });
}
