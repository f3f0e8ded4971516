import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
const page = await browser.newPage();
const [a, b, ...names] = process.argv.slice(2);
for (const n of names) {
  const [x, y] = [a, b].map((d) => readFileSync(`${d}/${n}`).toString("base64"));
  const r = await page.evaluate(async ([x, y]) => {
    const load = async (s) => { const i = new Image(); i.src = "data:image/png;base64," + s; await i.decode(); const c = new OffscreenCanvas(i.width, i.height); const g = c.getContext("2d"); g.drawImage(i, 0, 0); return g.getImageData(0, 0, i.width, i.height); };
    const [p, q] = [await load(x), await load(y)];
    if (p.width !== q.width || p.height !== q.height) return `size ${p.width}x${p.height} -> ${q.width}x${q.height}`;
    let n = 0, top = 1e9, bottom = 0, left = 1e9, right = 0, max = 0;
    for (let i = 0; i < p.data.length; i += 4) { const d = Math.max(Math.abs(p.data[i] - q.data[i]), Math.abs(p.data[i + 1] - q.data[i + 1]), Math.abs(p.data[i + 2] - q.data[i + 2])); if (d > 8) { n++; max = Math.max(max, d); const k = i / 4, yy = Math.floor(k / p.width), xx = k % p.width; top = Math.min(top, yy); bottom = Math.max(bottom, yy); left = Math.min(left, xx); right = Math.max(right, xx); } }
    return n ? `${n} px, max ${max}, x ${left}-${right}, y ${top}-${bottom}` : "same";
  }, [x, y]);
  console.log(n, r);
}
await browser.close();
