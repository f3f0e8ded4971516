import { chromium } from "@playwright/test";
import { writeFileSync } from "node:fs";
const [n, ...urls] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
for (const u of urls) {
  let best, bestT = 1e9;
  for (let i = 0; i < Number(n); i++) {
    const ctx = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true });
    const page = await ctx.newPage();
    const c = await ctx.newCDPSession(page);
    await c.send("Profiler.enable"); await c.send("Profiler.setSamplingInterval", { interval: 200 });
    await c.send("Profiler.start");
    await page.goto(u, { waitUntil: "load" }); await page.waitForTimeout(1200);
    const { profile } = await c.send("Profiler.stop");
    const byId = new Map(profile.nodes.map((x) => [x.id, x]));
    let t = 0; const self = new Map();
    profile.samples.forEach((id, k) => { const d = profile.timeDeltas[k] / 1000; const f = byId.get(id).callFrame; if (f.functionName === "(idle)" || f.functionName === "(program)") return; t += d; self.set(id, (self.get(id) ?? 0) + d); });
    if (t < bestT) { bestT = t; best = { profile, self }; }
    await ctx.close();
  }
  const { profile, self } = best; const byId = new Map(profile.nodes.map((x) => [x.id, x]));
  const total = (id) => (self.get(id) ?? 0) + (byId.get(id).children ?? []).reduce((s, k) => s + total(k), 0);
  console.log(u, "js ms", bestT.toFixed(1));
  const agg = new Map();
  for (const [id, d] of self) { const f = byId.get(id).callFrame; const k = `${f.functionName || "(anon)"} ${f.url.split("/").pop().slice(0, 16)}:${f.lineNumber}:${f.columnNumber}`; agg.set(k, (agg.get(k) ?? 0) + d); }
  for (const [k, v] of [...agg].sort((a, b) => b[1] - a[1]).slice(0, 22)) console.log("   self", v.toFixed(1), k);
  const walk = (id, depth) => { const t = total(id); if (t < bestT * 0.04 || depth > 14) return; const f = byId.get(id).callFrame; console.log("  ".repeat(depth) + t.toFixed(1), f.functionName || "(anon)", f.url.split("/").pop().slice(0, 16) + ":" + f.columnNumber); for (const k of byId.get(id).children ?? []) walk(k, depth + 1); };
  if (process.env.TREE) walk(profile.nodes[0].id, 0);
}
await browser.close();
