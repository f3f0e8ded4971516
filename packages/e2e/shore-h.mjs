import { chromium } from "@playwright/test";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
const p = await b.newPage();
for (const w of [390, 768, 1440]) { await p.setViewportSize({ width: w, height: 900 });
 for (const u of ["/", "/services"]) { await p.goto("http://127.0.0.1:4200" + u);
  console.log(w, u, await p.evaluate(() => [...document.querySelectorAll("main > section, footer, main > div > div > section, main > div > div > div, main section li:has(h3)")].map((e) => `${e.tagName}${e.id ? "#" + e.id : ""}:${(e.querySelector("h2,h3")?.textContent ?? "").slice(0, 14)} ${Math.round(e.getBoundingClientRect().height)}`).join(" | "))); } }
await p.setViewportSize({ width: 390, height: 844 });
for (const w of [390, 360, 320]) { await p.setViewportSize({ width: w, height: 844 }); await p.goto("http://127.0.0.1:4200/book"); await p.getByRole("heading", { name: "What is moving?" }).waitFor(); await p.screenshot({ path: `/tmp/shore-shots/ways-${w}.png`, clip: { x: 0, y: 0, width: w, height: 360 } }); }
await b.close();
