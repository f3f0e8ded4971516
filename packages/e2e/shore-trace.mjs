import { chromium } from "@playwright/test";
const [n, ...urls] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
for (const u of urls) {
  const best = new Map(); let bestTotal = 1e9, bestTasks;
  for (let i = 0; i < Number(n); i++) {
    const ctx = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true });
    const page = await ctx.newPage();
    const c = await browser.newBrowserCDPSession();
    const events = [];
    c.on("Tracing.dataCollected", ({ value }) => events.push(...value));
    await c.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["devtools.timeline", "disabled-by-default-devtools.timeline", "v8.execute", "toplevel", "__metadata"] } });
    await page.goto(u, { waitUntil: "load" }); await page.waitForTimeout(1200);
    const done = new Promise((r) => c.once("Tracing.tracingComplete", r));
    await c.send("Tracing.end"); await done;
    const threads = new Map(events.filter((e) => e.name === "thread_name" && e.args.name === "CrRendererMain").map((e) => [`${e.pid}:${e.tid}`, 0]));
    const x = events.filter((e) => e.ph === "X" && threads.has(`${e.pid}:${e.tid}`));
    // busiest renderer
    for (const e of x) threads.set(`${e.pid}:${e.tid}`, threads.get(`${e.pid}:${e.tid}`) + (e.tdur ?? 0));
    const main = [...threads].sort((a, b) => b[1] - a[1])[0][0];
    const mine = x.filter((e) => `${e.pid}:${e.tid}` === main && e.tdur).sort((a, b) => a.ts - b.ts || b.dur - a.dur);
    const self = new Map(); const stack = [];
    for (const e of mine) { while (stack.length && stack.at(-1).ts + stack.at(-1).dur <= e.ts) stack.pop(); const p = stack.at(-1); if (p) self.set(p.key, self.get(p.key) - e.tdur / 1000); e.key = e.name; self.set(e.key, (self.get(e.key) ?? 0) + e.tdur / 1000); stack.push(e); }
    let total = 0; for (const [k, v] of self) { total += v; }
    if (total < bestTotal) { bestTotal = total; best.clear(); for (const [k, v] of self) best.set(k, v); bestTasks = mine.filter((e) => e.name === "RunTask" || e.name.includes("ThreadControllerImpl::RunTask")).map((e) => +(e.tdur / 1000).toFixed(1)).sort((a, b) => b - a).slice(0, 6); }
    await ctx.close();
  }
  console.log(u, "thread ms", bestTotal.toFixed(1), "tasks", bestTasks.join(","));
  console.log("  ", [...best].sort((a, b) => b[1] - a[1]).slice(0, 14).map(([k, v]) => `${k} ${v.toFixed(1)}`).join("; "));
}
await browser.close();
