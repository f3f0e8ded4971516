import { cents, formatUsd } from "@totetaxi/values/cents";
import { expectAccessible } from "../page/axe.ts";
import { expectFits } from "../page/fits.ts";
import { expect, test } from "../page/journey.ts";
import { pricesNow } from "../product/catalog.ts";
import { SITE } from "../product/where.ts";

const PAGES = [
  ["/", "Your summer, carried ahead of you."],
  ["/services", "Services and prices"],
  ["/about", "We carry, so that you can simply arrive."],
  ["/faq", "Questions and answers"],
  ["/contact", "Talk to us"],
  ["/terms", "Terms of service"],
] as const;

test("S-004, S-009, S-010: every public page is accessible, fits a small phone, and has landmarks and an address of its own", async ({
  page,
  request,
}) => {
  test.slow();
  const told = new Set<string>();
  for (const [path, heading] of PAGES) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    for (const landmark of ["banner", "main", "contentinfo"] as const)
      await expect(page.getByRole(landmark)).toHaveCount(1);
    await expectAccessible(page);
    await expectFits(page);
    const head = page.locator("head");
    await expect(head.locator("link[rel=canonical]")).toHaveAttribute("href", SITE + path);
    const description = await head.locator("meta[name=description]").getAttribute("content");
    const picture = await head.locator("meta[property='og:image']").getAttribute("content");
    const shared = await request.get(picture ?? "");
    expect([shared.status(), shared.headers()["content-type"]]).toEqual([200, "image/png"]);
    told.add(await page.title()).add(description ?? "");
  }
  expect(told.size).toBe(2 * PAGES.length);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("S-002, S-003: the home page and the services name every price of the catalogue, and lead to each choice", async ({
    page,
  }) => {
    const prices = await pricesNow();
    for (const path of ["/", "/services"]) {
      await page.goto(path);
      const text = ((await page.getByRole("main").textContent()) ?? "").replace(/\s+/g, " ");
      for (const [name, amount] of prices)
        expect(text, `${path}: ${name}`).toContain(formatUsd(cents(amount)));
      for (const choice of [
        ...["petite", "standard", "full"].map((tier) => `service=mini_move&package=${tier}`),
        "service=standard_delivery",
        "service=specialty_item",
      ])
        await expect(page.locator(`main a[href="/book?${choice}"]`)).toHaveCount(1);
    }
  });

  test("S-005: every answer is in the page and unfolds", async ({ page }) => {
    await page.goto("/faq");
    const question = page.locator("summary").filter({ hasText: "Can I cancel?" });
    await question.click();
    await expect(page.getByText("Cancel within 48 hours of booking")).toBeVisible();
  });

  test("the booking says whom to call instead", async ({ page }) => {
    await page.goto("/book");
    await expect(page.locator("noscript").getByRole("link", { name: "(631) 595-5100" })).toBeVisible();
    await expect(page.getByText("One moment")).toBeHidden();
  });
});

test("S-003: each choice of the services page opens the booking with that choice made", async ({ page }) => {
  for (const [link, choice] of [
    ["Book Petite", /^Petite/],
    ["Book Full", /^Full/],
    ["Book a delivery", /^Standard delivery/],
    ["Book an item", /^Specialty item/],
  ] as const) {
    await page.goto("/services");
    await page.getByRole("link", { name: link }).click();
    await expect(page.getByRole("dialog").getByRole("radio", { name: choice })).toBeChecked();
  }
});

test("S-005: a question is opened by its address, also by one on the same page, and with the keyboard", async ({
  page,
}) => {
  await page.goto("/faq#coi");
  const coi = page.getByText("Ask for it while you book");
  await expect(coi).toBeVisible();
  await expect(coi).toBeInViewport();
  const question = page.locator("summary").filter({ hasText: "certificate of insurance" });
  await expect(question).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(coi).toBeHidden();
  await page.keyboard.press("Space");
  await expect(coi).toBeVisible();
  await page.evaluate(() => location.assign("#liability"));
  await expect(page.getByText("half the purchase price")).toBeVisible();
  await expect(page.locator("summary:focus")).toHaveText("What if something breaks?");
  await page.evaluate(() => location.assign("#100%")); // the address of nothing, and no encoding of anything
  await expect(page.getByRole("heading", { level: 1, name: "Questions and answers" })).toBeVisible();
});

test("the menu of a phone opens, closes with Escape and beside it, and leads to a page", async ({ page }) => {
  await page.goto("/");
  const open = page.getByRole("button", { name: "Menu" });
  const menu = page.locator("#site-menu");
  await expect(menu).toBeHidden();
  await open.click();
  await expect(menu).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await expect(open).toBeFocused();
  await open.click();
  await page.mouse.click(195, 800);
  await expect(menu).toBeHidden();
  await open.click();
  await menu.getByRole("link", { name: "About" }).click();
  await expect(page).toHaveURL(/\/about$/);
  await expect(menu).toBeHidden();
  await open.click();
  await expect(menu.getByRole("link", { name: "About" })).toHaveAttribute("aria-current", "page");
});

test("machines find every page and no booking, and the marks of the house", async ({ page, request }) => {
  const text = async (path: string) => (await request.get(path)).text();
  const robots = await text("/robots.txt");
  for (const line of ["Disallow: /booking/", "Disallow: /kit", `Sitemap: ${SITE}/sitemap.xml`])
    expect(robots).toContain(line);
  const listed = [...(await text("/sitemap.xml")).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url);
  expect(new Set(listed)).toEqual(new Set([...PAGES.map(([path]) => SITE + path), `${SITE}/book`]));
  await page.goto("/");
  const marks = await page.locator("link[rel~=icon], link[rel=apple-touch-icon], link[rel=manifest]").all();
  expect(marks.length).toBeGreaterThanOrEqual(3);
  for (const mark of marks)
    expect((await request.get((await mark.getAttribute("href")) ?? "")).status()).toBe(200);
  for (const path of ["/favicon.ico", "/icons/192.png", "/icons/512.png"])
    expect((await request.get(path)).status()).toBe(200);
});

test("machines read who we are, what is sold for how much, and the answers", async ({ page }) => {
  const facts = async (path: string) => {
    await page.goto(path);
    return JSON.parse((await page.locator("script[type='application/ld+json']").textContent()) ?? "");
  };
  expect(await facts("/")).toMatchObject({
    "@type": "MovingCompany",
    telephone: "(631) 595-5100",
    url: SITE,
  });
  const prices = await pricesNow();
  const { "@graph": services } = await facts("/services");
  const offered = services.flatMap(({ offers }: { offers: { price: string }[] }) =>
    offers.map(({ price }) => Math.round(Number(price) * 100)),
  );
  for (const amount of offered) expect([...prices.values()]).toContain(amount);
  expect(offered.length).toBe(prices.size - 1); // a delivery is offered for its minimum
  const { mainEntity } = await facts("/faq");
  await expect(page.locator("summary")).toHaveCount(mainEntity.length);
});
