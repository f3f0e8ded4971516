import { expect, test } from "../page/journey.ts";
import { OFFICE } from "../product/where.ts";

for (const path of ["/", "/book", "/booking/nobody-has-this-link", `${OFFICE}/login`]) {
  test(`T-60, T-77: a script that somebody forced into ${path} does not run`, async ({ page, watch }) => {
    watch.expect(/policy broken: script-src/, /Content Security Policy/, /404 \(Not Found\)/);
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    const blocked = await page.evaluate(async () => {
      const refused = (force: () => void) =>
        new Promise<string>((resolve) => {
          const listen = ({ effectiveDirective }: SecurityPolicyViolationEvent) =>
            resolve(effectiveDirective);
          document.addEventListener("securitypolicyviolation", listen, { once: true });
          force();
        });
      const script = document.createElement("script");
      script.textContent = "window.forced = true";
      const markup = '<img src="data:," alt="" onerror="window.forced = true">';
      return [
        await refused(() => document.body.append(script)),
        await refused(() => document.body.insertAdjacentHTML("beforeend", markup)),
        "forced" in window,
      ];
    });
    expect(blocked).toEqual(["script-src-elem", "script-src-attr", false]);
  });
}
