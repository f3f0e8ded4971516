import { chromium } from "@playwright/test";
const n = Number(process.argv[2]); const urls = process.argv.slice(3);
const V = JSON.parse(process.env.V ?? '{"plain":""}');
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
for (const u of urls) for (const [name, css] of Object.entries(V)) {
  const rows = [];
  for (let i = 0; i < n; i++) {
    const ctx = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true });
    const page = await ctx.newPage();
    if (css) await page.route(u, async (r) => { const a = await r.fetch(); let b = await a.text(); b = css.startsWith("JS:") ? new Function("b", css.slice(3))(b) : b.replace("</head>", `<style>${css}</style></head>`); await r.fulfill({ response: a, body: b }); });
    const c = await browser.newBrowserCDPSession();
    const ev = [];
    c.on("Tracing.dataCollected", ({ value }) => ev.push(...value));
    await c.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["devtools.timeline", "toplevel", "__metadata", "loading", "blink.user_timing"] } });
    await page.goto(u, { waitUntil: "load" }); await page.waitForTimeout(900);
    const done = new Promise((r) => c.once("Tracing.tracingComplete", r));
    await c.send("Tracing.end"); await done;
    const L = ev.filter((e) => e.name === "Layout" && e.ph === "X");
    const by = new Map(); for (const e of L) by.set(`${e.pid}:${e.tid}`, (by.get(`${e.pid}:${e.tid}`) ?? 0) + e.tdur);
    const main = [...by].sort((a, b) => b[1] - a[1])[0][0];
    const x = ev.filter((e) => `${e.pid}:${e.tid}` === main && e.ph === "X").sort((a, b) => a.ts - b.ts);
    const sum = (nm) => x.filter((e) => e.name === nm).reduce((s, e) => s + e.tdur / 1000, 0);
    const first = x.filter((e) => e.name === "Layout").sort((a, b) => b.tdur - a.tdur)[0];
    const firstStyle = x.filter((e) => e.name === "UpdateLayoutTree" && e.ts <= first.ts).sort((a, b) => b.tdur - a.tdur)[0];
    const task = x.filter((e) => e.name.endsWith("RunTask") && e.ts <= first.ts && e.ts + e.dur >= first.ts + first.dur).sort((a, b) => a.ts - b.ts)[0];
    rows.push({ task: (task?.tdur ?? 0) / 1000, fl: first.tdur / 1000, fs: (firstStyle?.tdur ?? 0) / 1000, layout: sum("Layout"), style: sum("UpdateLayoutTree"), paint: sum("Paint") + sum("PrePaint") });
    await ctx.close(); await c.detach();
  }
  const f = (k) => { const v = rows.map((r) => r[k]).sort((a, b) => a - b); return `${k} ${v[0].toFixed(1)}/${v[v.length >> 1].toFixed(1)}`; };
  console.log(u.replace(/.*:\d+/, "").padEnd(10), name.padEnd(14), ["task", "fs", "fl", "style", "layout", "paint"].map(f).join("  "));
}
await browser.close();
