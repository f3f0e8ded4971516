import { test as base, expect } from "@playwright/test";
import { Watch } from "../page/watch.ts";

base(
  "a page that breaks its policy, throws, or asks a stranger does not go unnoticed",
  async ({ page, context }) => {
    const watch = new Watch();
    await watch.over(context);
    await page.goto("/terms");
    expect(watch.unexpected).toEqual([]);
    expect(watch.strangers).toEqual([]);

    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error("a slip of the page");
      });
      const picture = document.createElement("img");
      picture.src = "http://127.0.0.1:9/pixel";
      document.body.append(picture);
    });
    await expect
      .poll(() => watch.unexpected.join("\n"))
      .toContain("policy broken: img-src http://127.0.0.1:9");
    await expect.poll(() => watch.unexpected.join("\n")).toContain("thrown: a slip of the page");
    await page.evaluate(() => location.assign("http://127.0.0.1:9/elsewhere"));
    await expect.poll(() => watch.strangers).toEqual(["127.0.0.1:9"]);
    watch.expect(/policy broken/, /slip/, /Failed to load resource/, /Content Security Policy/);
    expect(watch.unexpected).toEqual([]);
  },
);
