import { ROOT } from "@totetaxi/launcher/root";
import { plant } from "../src/planted-bugs/plant.ts";
import { PLANTED_BUGS } from "../src/planted-bugs/planted-bugs.ts";
import { runTestFile, type Verdict } from "../src/planted-bugs/run-test-file.ts";
import { throwawayCopy } from "../src/planted-bugs/throwaway-copy.ts";

/** `pnpm planted-bugs [word]`: plants each bug (or those with the word in their name) and shows which test turns red. */
const [word = ""] = process.argv.slice(2);
const copy = await throwawayCopy(ROOT);
const sound = new Map<string, Verdict>();
let missed = 0;

try {
  for (const bug of PLANTED_BUGS.filter(({ name }) => name.includes(word))) {
    const before = sound.get(bug.caughtBy) ?? (await runTestFile(copy.path, bug.caughtBy));
    sound.set(bug.caughtBy, before);
    const takeOut = await plant(copy.path, bug);
    const { failed } = await runTestFile(copy.path, bug.caughtBy);
    await takeOut();
    const isCaught = before.passed > 0 && before.failed.length === 0 && failed.length > 0;
    if (!isCaught) missed += 1;
    const words = isCaught
      ? `${failed.length} of ${before.passed} turn red: ${failed[0]}`
      : `without it ${before.passed} pass and these fail: ${before.failed.join("; ")}; with it ${failed.length} fail`;
    console.log(`${isCaught ? "caught" : "MISSED"}  ${bug.name}\n        ${bug.caughtBy}: ${words}`);
  }
} finally {
  await copy.remove();
}
console.log(missed === 0 ? "every planted bug is caught" : `${missed} planted bugs pass the tests`);
process.exitCode = missed === 0 ? 0 : 1;
