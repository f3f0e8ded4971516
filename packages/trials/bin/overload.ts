import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { visitors } from "../src/overload/load.ts";
import { complaints, summary } from "../src/overload/summary.ts";
import { startProduct } from "../src/product/start-product.ts";

/** `pnpm overload [--seconds 60] [--times 5]`: how the site fares under so many times of what it can do. */
const { values } = parseArgs({
  options: { seconds: { type: "string", default: "60" }, times: { type: "string", default: "5" } },
});
const CALM_LINES = 20;
const CALM_SECONDS = 10;
const CONNECTIONS = 600;
const REST_MS = 10_000;
const AFTER_LINES = 4;
const AFTER_SECONDS = 5;

const product = await startProduct();
try {
  const people = visitors(product.process("customer site").url, CONNECTIONS);
  await people.queue(CALM_LINES, 3);
  const calm = await people.queue(CALM_LINES, CALM_SECONDS);
  const canDo = Math.round(calm.length / CALM_SECONDS);
  console.log(`what it can do, ${CALM_LINES} at a time: ${canDo} a second`);
  console.table(summary(calm));

  const perSecond = canDo * Number(values.times);
  const rush = summary(await people.rush(perSecond, Number(values.seconds)));
  console.log(`${values.times} times that, ${perSecond} a second for ${values.seconds} s`);
  console.table(rush);

  await setTimeout(REST_MS);
  const after = summary(await people.queue(AFTER_LINES, AFTER_SECONDS));
  console.log("ten seconds later");
  console.table(after);
  people.close();

  const found = complaints(rush, after);
  console.log(found.length === 0 ? "sound" : found.join("\n"));
  process.exitCode = found.length === 0 ? 0 : 1;
} finally {
  await product.stop();
}
