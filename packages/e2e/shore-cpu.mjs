import { chromium } from "@playwright/test";

const [n, ...urls] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
});
const rows = new Map(urls.map((u) => [u, []]));
for (let i = 0; i < Number(n); i++)
  for (const u of urls) {
    const ctx = await browser.newContext({
      viewport: { width: 412, height: 823 },
      deviceScaleFactor: 1.75,
      isMobile: true,
    });
    const page = await ctx.newPage();
    const c = await ctx.newCDPSession(page);
    await c.send("Performance.enable", { timeDomain: "threadTicks" });
    await c.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.addInitScript(() => {
      window.__long = [];
      new PerformanceObserver((l) => {
        for (const e of l.getEntries()) window.__long.push([Math.round(e.startTime), Math.round(e.duration)]);
      }).observe({ type: "longtask", buffered: true });
    });
    await page.goto(u, { waitUntil: "load" });
    await page.waitForTimeout(1500);
    const { metrics } = await c.send("Performance.getMetrics");
    const m = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    const long = await page.evaluate(() => window.__long);
    rows
      .get(u)
      .push({
        task: m.TaskDuration * 1000,
        script: m.ScriptDuration * 1000,
        style: m.RecalcStyleDuration * 1000,
        layout: m.LayoutDuration * 1000,
        nodes: m.Nodes,
        tbt: long.reduce((s, [, d]) => s + Math.max(0, d - 50), 0),
        long: JSON.stringify(long),
      });
    await ctx.close();
  }
await browser.close();
for (const [u, r] of rows) {
  const f = (k) => {
    const v = r.map((x) => x[k]).sort((a, b) => a - b);
    return `${k} ${v[0].toFixed(0)}/${v[v.length >> 1].toFixed(0)}`;
  };
  const best = r.toSorted((a, b) => a.tbt - b.tbt)[0];
  console.log(
    u.padEnd(36),
    ["task", "script", "style", "layout", "tbt", "nodes"].map(f).join("  "),
    best.long,
  );
}
