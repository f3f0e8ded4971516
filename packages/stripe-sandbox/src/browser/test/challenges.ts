import { expect, test } from "vitest";
import { axeFaults } from "./axe.ts";
import { type Checkout, DEFERRED, type Stage } from "./stage.ts";

const CHALLENGED = "4000002760003184";
const CHALLENGED_THEN_DECLINED = "4000008400001629";

export function challenges(stage: () => Stage): void {
  const challenged = async (settings = {}, card = CHALLENGED): Promise<Checkout> => {
    const shop = await stage().checkout(await stage().intent(), settings);
    await shop.type(card);
    await shop.press();
    await shop.bank().locator("#amount").waitFor();
    return shop;
  };

  test("a guest who passes the bank's challenge has paid", async () => {
    const shop = await challenged();
    expect(await shop.bank().locator("#amount").textContent()).toBe("$1,725.00");
    await shop.bank().locator("#test-source-authorize-3ds").click();
    expect((await shop.result()).paymentIntent).toMatchObject({ status: "succeeded" });
    expect(await shop.page.locator("dialog").count()).toBe(0);
  });

  test("a guest who fails it may pay with another card", async () => {
    const shop = await challenged();
    await shop.bank().locator("#test-source-fail-3ds").click();
    expect((await shop.result()).error).toMatchObject({
      type: "invalid_request_error",
      code: "payment_intent_authentication_failure",
      payment_intent: { status: "requires_payment_method" },
    });
    expect((await shop.pay("4242424242424242")).paymentIntent).toMatchObject({ status: "succeeded" });
  });

  test.each(["Escape in the challenge", "its Cancel button"])(
    "leaving it by %s is failing it",
    async (how) => {
      const shop = await challenged(DEFERRED);
      if (how.startsWith("Escape")) shop.answerByKey("Escape");
      else await shop.bank().getByRole("button", { name: "Cancel" }).click();
      expect((await shop.result()).error).toMatchObject({
        code: "payment_intent_authentication_failure",
        payment_intent: { status: "requires_payment_method" },
      });
      expect(await shop.page.locator("dialog").count()).toBe(0);
    },
  );

  test("a card may be declined after its owner passed", async () => {
    const shop = await challenged({}, CHALLENGED_THEN_DECLINED);
    await shop.bank().locator("#test-source-authorize-3ds").click();
    expect((await shop.result()).error).toMatchObject({ type: "card_error", code: "card_declined" });
  });

  test("the challenge takes the keyboard, keeps it, and gives it back", async () => {
    const shop = await challenged();
    // An element is a frame's active one a moment before the keys come to that frame.
    const takesKeys = (id: string) =>
      shop
        .bank()
        .locator(id)
        .evaluate((element) => document.hasFocus() && element === document.activeElement);
    await expect.poll(() => takesKeys("#title")).toBe(true);
    await shop.page.keyboard.press("Tab");
    await expect.poll(() => takesKeys("#test-source-authorize-3ds")).toBe(true);
    shop.answerByKey("Enter");
    expect((await shop.result()).paymentIntent).toMatchObject({ status: "succeeded" });
    expect(await shop.page.evaluate(() => document.activeElement?.textContent)).toBe("Pay");
  });

  test("to a dialog of the page the challenge is invisible: neither a click beside it nor Escape reaches the page", async () => {
    const shop = await challenged();
    await shop.page.evaluate(() => {
      document.body.style.pointerEvents = "none";
      for (const type of ["pointerdown", "focusin", "keydown"]) {
        document.addEventListener(type, () => window.shop.events.push({ name: type, detail: null }), true);
        document.addEventListener(type, () =>
          window.shop.events.push({ name: `${type} bubbled`, detail: null }),
        );
      }
    });
    await shop.page.mouse.click(5, 5);
    shop.answerByKey("Escape");
    expect((await shop.result()).error).toMatchObject({ code: "payment_intent_authentication_failure" });
    const seen = (await shop.events()).map(({ name }) => name);
    expect(seen).toContain("pointerdown");
    expect(seen).not.toContain("pointerdown bubbled");
    expect(seen).not.toContain("keydown");
  });

  test("the challenge is accessible", async () => {
    const shop = await challenged();
    expect(await axeFaults(shop.page)).toEqual([]);
  });

  test("an answer that gets lost on the way can be given again", async () => {
    const shop = await challenged();
    const complete = "**/_sandbox/3ds/complete";
    await shop.page.route(complete, (route) => route.abort());
    await shop.bank().locator("#test-source-authorize-3ds").click();
    await shop.bank().locator("#problem").waitFor();
    await shop.page.unroute(complete);
    await shop.bank().locator("#test-source-authorize-3ds").click();
    expect((await shop.result()).paymentIntent).toMatchObject({ status: "succeeded" });
  });

  test.each([
    ["#test-source-authorize-3ds", "succeeded", "succeeded"],
    ["#test-source-fail-3ds", "failed", "requires_payment_method"],
  ])("a bank with a page of its own sends the guest back: %s, %s", async (button, told, status) => {
    await stage().configure({ threeDSecure: "redirect" });
    const intent = await stage().intent();
    const shop = await stage().checkout(intent);
    await shop.type(CHALLENGED);
    await shop.press();
    await shop.page.locator("#amount").waitFor();
    expect(await axeFaults(shop.page)).toEqual([]);
    await shop.page.locator(button).click();
    await shop.page.waitForURL(/\/after/);
    expect(Object.fromEntries(new URL(shop.page.url()).searchParams)).toEqual({
      order: "7",
      payment_intent: intent.id,
      payment_intent_client_secret: intent.client_secret,
      redirect_status: told,
    });
    expect((await stage().stripe.paymentIntents.retrieve(intent.id)).status).toBe(status);
  });

  test("a challenge that the shop's server began is finished on the page", async () => {
    const intent = await stage().intent();
    const shop = await stage().checkout(intent);
    await shop.input("number").waitFor();
    await stage().stripe.paymentIntents.confirm(intent.id, {
      payment_method: "pm_card_threeDSecure2Required",
      use_stripe_sdk: true,
    });
    const settled = shop.page.evaluate(
      (clientSecret) => window.shop.stripe.handleNextAction({ clientSecret }),
      intent.client_secret ?? "",
    );
    await shop.bank().locator("#test-source-authorize-3ds").click();
    expect((await settled).paymentIntent).toMatchObject({ status: "succeeded" });
  });
}
