/**
 * Walks every story of one booking's money, breadth first: `node bin/explore-payments.ts [ACCIDENTS] [LATE]`.
 * ACCIDENTS is how many different ones a story may have, all of them when left out; LATE is how many late answers may be
 * on their way at once, 1 when left out. Exits with 1 when a rule is broken, and tells the shortest story that breaks it.
 */
import { decide } from "../src/payment/decide.ts";
import { explore } from "../src/payment/model/explore.ts";
import { ACCIDENTS } from "../src/payment/model/world.ts";

const [accidents = ACCIDENTS.length, late = 1] = process.argv.slice(2).map(Number);
const started = performance.now();
const { states, transitions, finding } = explore(decide, { accidents, late });
const seconds = ((performance.now() - started) / 1_000).toFixed(1);
console.log(
  `${accidents} accidents, ${late} late: ${states.toLocaleString("en")} states, ${transitions.toLocaleString("en")} transitions, ${seconds} s`,
);
if (finding) {
  console.log(`Broken: ${finding.rule}\n  ${finding.story.join("\n  ")}`);
  process.exitCode = 1;
}
