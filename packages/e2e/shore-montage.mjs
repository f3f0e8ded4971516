import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";

const [out, w, h, ...files] = process.argv.slice(2);
const W = Number(w),
  H = Number(h);
let cols = "",
  n = 0;
for (const f of files) {
  const b = readFileSync(f);
  const iw = b.readUInt32BE(16),
    ih = b.readUInt32BE(20);
  const sh = (ih * W) / iw;
  for (let y = 0; y < sh; y += H) {
    n += 1;
    cols += `<div style="width:${W}px;height:${Math.min(H, sh - y)}px;flex:none;background:url(file://${f}) 0 -${y}px / ${W}px ${sh}px no-repeat"></div>`;
  }
}
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
});
const page = await browser.newPage({ viewport: { width: (W + 10) * n, height: Math.min(H, 1800) } });
const tmp = `/tmp/shore-shots/m-${process.pid}.html`;
writeFileSync(
  tmp,
  `<body style="margin:0;background:#a33;display:flex;gap:10px;align-items:flex-start">${cols}`,
);
await page.goto(`file://${tmp}`, { waitUntil: "load" });
await page.screenshot({ path: out, fullPage: true });
await browser.close();
