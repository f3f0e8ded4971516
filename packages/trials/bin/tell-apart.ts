/*
 * `pnpm tell-apart [200]`: whether the time of an answer tells who has an account (attack T-44). Asks with known and unknown
 * e-mails in turn, and compares the two samples. Exit status 1 when they can be told apart.
 */

import { startProduct } from "../src/product/start-product.ts";
import { askBoth, NAMES } from "../src/tell-apart/ask-both.ts";
import { canBeTold, compare } from "../src/tell-apart/two-samples.ts";

const count = Number(process.argv[2] ?? 200);
const product = await startProduct({ processes: ["customer site"] });
try {
  const rows = [];
  for (const question of NAMES) {
    const { known, unknown } = await askBoth(product, question, count);
    const compared = compare(known, unknown);
    rows.push({
      question,
      "known / unknown": compared.ratio.toFixed(3),
      overlap: compared.overlap.toFixed(3),
      chance: compared.chance.toFixed(3),
      verdict: canBeTold(compared) ? "CAN BE TOLD" : "alike",
    });
    if (canBeTold(compared)) process.exitCode = 1;
  }
  console.table(rows);
} finally {
  await product.stop();
}
