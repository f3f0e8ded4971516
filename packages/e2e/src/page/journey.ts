import { test as base, expect } from "@playwright/test";
import { Watch } from "./watch.ts";

export { expect };

/** Playwright's `test`, which also fails when a browser complained of something that the journey did not announce. */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ context }, use) => {
      const watch = new Watch();
      await watch.over(context);
      await use(watch);
      expect.soft(watch.unexpected, "what the browser complained of").toEqual([]);
      expect.soft(watch.strangers, "hosts that no page may ask").toEqual([]);
    },
    { auto: true },
  ],
});
