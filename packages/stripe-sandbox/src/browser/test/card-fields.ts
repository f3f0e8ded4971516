import type { Appearance } from "@stripe/stripe-js";
import { expect, test } from "vitest";
import { axeFaults } from "./axe.ts";
import type { Checkout, Stage } from "./stage.ts";

const NUMBER = "4242424242424242";

export function cardFields(stage: () => Stage): void {
  const open = async (settings = {}, width = 800): Promise<Checkout> => {
    const shop = await stage().checkout(await stage().intent(), settings, width);
    await shop.input("number").waitFor();
    return shop;
  };
  const look = async (appearance: Appearance, width = 800): Promise<Checkout> => {
    const intent = await stage().intent();
    const clientSecret = intent.client_secret ?? "";
    const shop = await stage().checkout(intent, { elements: { clientSecret, appearance } }, width);
    await shop.input("number").waitFor();
    return shop;
  };

  test("the page cannot read the card number", async () => {
    const shop = await open();
    await shop.page.evaluate(() => {
      window.addEventListener("message", ({ data }) =>
        window.shop.events.push({ name: "message", detail: data }),
      );
    });
    await shop.pay(NUMBER);
    const reached = await shop.page.evaluate(() => {
      const frame = document.querySelector("iframe");
      try {
        return String(frame?.contentWindow?.document.querySelector("input")?.value);
      } catch (error) {
        return error instanceof DOMException ? error.name : "";
      }
    });
    expect(reached).toBe("SecurityError");
    const everything = JSON.stringify(await shop.events()) + (await shop.page.content());
    expect(everything.replace(/\D/g, "")).not.toContain(NUMBER);
    expect(await shop.page.evaluate(() => window.frames.length)).toBe(1);
  });

  test("React's double mounting leaves one form, ready once", async () => {
    const shop = await open();
    expect(await shop.page.locator("#card iframe").count()).toBe(1);
    await expect
      .poll(async () => (await shop.events()).filter(({ name }) => name === "ready"))
      .toHaveLength(1);
    expect(await shop.page.locator("iframe").getAttribute("name")).toMatch(/^__privateStripeFrame\d+$/);
  });

  test("a form that was taken away can be shown again", async () => {
    const shop = await open();
    await shop.page.evaluate(() => window.shop.elements.getElement("payment")?.destroy());
    expect(
      await shop.page.locator("#card").evaluate((card) => [card.childElementCount, card.className]),
    ).toEqual([0, ""]);
    await shop.page.evaluate(() => window.shop.elements.create("payment").mount("#card"));
    expect((await shop.pay(NUMBER)).paymentIntent).toMatchObject({ status: "succeeded" });
  });

  test("a number is shown as it is printed, with its network", async () => {
    const shop = await open();
    for (const [typed, shown, network] of [
      [NUMBER, "4242 4242 4242 4242", "Visa"],
      ["378282246310005", "3782 822463 10005", "American Express"],
      ["5555555555554444", "5555 5555 5555 4444", "Mastercard"],
    ] as const) {
      await shop.input("number").fill("");
      await shop.input("number").pressSequentially(typed);
      expect(await shop.input("number").inputValue()).toBe(shown);
      expect(await shop.frame.getByRole("img", { name: network }).isVisible()).toBe(true);
    }
  });

  test("a digit in the middle is corrected without losing the place", async () => {
    const shop = await open();
    const number = shop.input("number");
    await number.pressSequentially("4242424242");
    for (let step = 0; step < 5; step += 1) await shop.page.keyboard.press("ArrowLeft");
    await shop.page.keyboard.press("Backspace");
    await shop.page.keyboard.type("99");
    expect(await number.inputValue()).toBe("4242 4994 242");
    await shop.input("expiry").pressSequentially("12");
    expect(await shop.input("expiry").inputValue()).toBe("12 / ");
    await shop.page.keyboard.press("Backspace");
    expect(await shop.input("expiry").inputValue()).toBe("1");
  });

  test("American Express has a four-digit code, and a Visa typed instead shortens it", async () => {
    const shop = await open();
    await shop.type("378282246310005", "1234", "12345");
    expect(await shop.input("cvc").inputValue()).toBe("1234");
    await shop.input("number").fill(NUMBER);
    expect(await shop.input("cvc").inputValue()).toBe("123");
  });

  test("nobody is told of a fault while typing, but everybody on leaving the field", async () => {
    const shop = await open();
    const number = shop.input("number");
    await number.pressSequentially("4242");
    expect(await number.getAttribute("aria-invalid")).toBe("false");
    await shop.input("expiry").focus();
    expect(await number.getAttribute("aria-invalid")).toBe("true");
    const message = shop.frame.locator(`#${await number.getAttribute("aria-describedby")}`);
    expect(await message.textContent()).toBe("Enter the whole card number.");
    await number.pressSequentially("4242");
    expect(await number.getAttribute("aria-invalid")).toBe("false");
  });

  test("a form that is not whole is refused with the first fault, and the caret goes there", async () => {
    const shop = await open();
    for (const [number, expiry, cvc, zip, code, at] of [
      ["", "", "", "", "incomplete_number", "number"],
      ["4242", "1234", "123", "10019", "incomplete_number", "number"],
      ["4242424242424241", "1234", "123", "10019", "invalid_number", "number"],
      [NUMBER, "12", "123", "10019", "incomplete_expiry", "expiry"],
      [NUMBER, "1220", "123", "10019", "invalid_expiry_year_past", "expiry"],
      [NUMBER, "1234", "12", "10019", "incomplete_cvc", "cvc"],
      [NUMBER, "1234", "123", "1001", "incomplete_zip", "postalCode"],
    ] as const) {
      await shop.type(number, expiry, cvc, zip);
      await shop.press();
      expect((await shop.result()).error).toEqual({
        type: "validation_error",
        code,
        message: expect.any(String),
      });
      const hasCaret = () => shop.input(at).evaluate((field) => field === document.activeElement);
      await expect.poll(hasCaret).toBe(true);
    }
  });

  test("the page can tell the state of the form by its classes and events", async () => {
    const shop = await open();
    const classes = async () => ((await shop.page.locator("#card").getAttribute("class")) ?? "").split(" ");
    expect(await classes()).toEqual(["StripeElement", "StripeElement--empty"]);
    await shop.type("4242424242424241");
    await expect.poll(classes).toContain("StripeElement--invalid");
    await expect.poll(classes).toContain("StripeElement--focus");
    await shop.type(NUMBER);
    await expect.poll(classes).toContain("StripeElement--complete");
    const changes = (await shop.events()).filter(({ name }) => name === "change");
    expect(changes.at(-1)?.detail).toEqual({
      elementType: "payment",
      empty: false,
      complete: true,
      collapsed: false,
      value: { type: "card", billingDetails: { address: { country: "US", postalCode: "10019" } } },
    });
  });

  test("a postal code is asked for only where banks check it", async () => {
    const shop = await open();
    await shop.input("country").selectOption("FR");
    expect(await shop.input("postalCode").isVisible()).toBe(false);
    await shop.input("country").selectOption("GB");
    expect(await shop.frame.getByLabel("Postcode").isVisible()).toBe(true);
  });

  test("what the page passes itself is not asked for, and must be passed", async () => {
    const shop = await open({
      payment: { fields: { billingDetails: { address: { country: "never", postalCode: "never" } } } },
    });
    expect(await shop.input("country").isVisible()).toBe(false);
    expect(await shop.input("postalCode").isVisible()).toBe(false);
    await shop.press();
    expect((await shop.result()).thrown).toContain("the form does not ask for country");
  });

  test("the form takes the page's look, and nothing that could fetch or reach further", async () => {
    const asked: string[] = [];
    const shop = await look({
      theme: "flat",
      variables: {
        colorPrimary: "#7a1f3d",
        borderRadius: "12px",
        fontFamily: "url(http://127.0.0.1:1/font)",
      },
      rules: {
        ".Label": { textTransform: "uppercase", backgroundImage: "url(http://127.0.0.1:1/label)" },
        ".Input": { padding: "15px", background: "url(http://127.0.0.1:1/input)" },
        "input[value^='4']": { color: "red" },
        "body .Input": { color: "red" },
      },
    });
    shop.page.on("request", (request) => asked.push(request.url()));
    await shop.input("number").fill(NUMBER);
    const style = (selector: string, property: string) =>
      shop.frame
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    expect(await style(".Input", "border-radius")).toBe("12px");
    expect(await style(".Input", "padding-top")).toBe("15px");
    expect(await style(".Label", "text-transform")).toBe("uppercase");
    expect(await style(".Input", "color")).toBe("rgb(28, 36, 48)");
    expect(await style(".Input", "background-image")).toBe("none");
    expect(await style("body", "font-family")).not.toContain("url");
    expect(asked.filter((url) => url.includes(":1/"))).toEqual([]);
  });

  test("the look can change while the form is open", async () => {
    const shop = await open();
    await shop.page.evaluate(() => window.shop.elements.update({ appearance: { theme: "night" } }));
    const theme = () => shop.frame.locator("html").getAttribute("data-theme");
    expect(await theme()).toBe("night");
  });

  test.each([
    ["stripe", 700],
    ["night", 390],
    ["flat", 390],
  ] as const)("the form is accessible, whole and wrong, in the look %s at %i px", async (theme, width) => {
    const shop = await look({ theme }, width);
    // axe judges colours against the frame's own ground, which is the page's in truth.
    if (theme === "night") {
      await shop.frame.locator("body").evaluate((body) => body.style.setProperty("background", "#161a22"));
    }
    expect(await axeFaults(shop.page)).toEqual([]);
    await shop.press();
    await shop.result();
    expect(await axeFaults(shop.page)).toEqual([]);
  });

  test("on the smallest phone every field is high enough for a thumb, and the frame as high as its fields", async () => {
    const shop = await open({}, 320);
    for (const name of ["number", "expiry", "cvc", "country", "postalCode"] as const) {
      const box = await shop.input(name).boundingBox();
      expect(box?.height, name).toBeGreaterThanOrEqual(44);
    }
    await shop.press();
    await shop.frame.locator("#Field-postalCodeError").waitFor();
    const sizes = async () => {
      const [wide, room, high] = await shop.frame
        .locator("html")
        .evaluate((html) => [
          html.scrollWidth,
          html.clientWidth,
          document.body.getBoundingClientRect().height,
        ]);
      const box = await shop.page.locator("iframe").boundingBox();
      return { fits: wide === room, whole: box?.height === Math.ceil(high ?? 0) };
    };
    await expect.poll(sizes).toEqual({ fits: true, whole: true });
  });

  test("browsers can fill the form in", async () => {
    const shop = await open();
    const tokens = await shop.frame
      .locator("[autocomplete]")
      .evaluateAll((fields) => fields.map((field) => field.getAttribute("autocomplete")));
    expect(tokens).toEqual(["cc-number", "cc-exp", "cc-csc", "billing country", "billing postal-code"]);
    await shop.input("expiry").fill("12/2034");
    expect(await shop.input("expiry").inputValue()).toBe("12 / 34");
  });

  test("an intent that is paid already has no form", async () => {
    const intent = await stage().intent({ confirm: true, payment_method: "pm_card_visa" });
    const shop = await stage().checkout(intent);
    const failed = async () => (await shop.events()).find(({ name }) => name === "loaderror")?.detail;
    await shop.page.waitForFunction(() => window.shop !== undefined);
    await expect.poll(failed).toMatchObject({
      elementType: "payment",
      error: { type: "invalid_request_error", code: "payment_intent_unexpected_state" },
    });
  });
}
