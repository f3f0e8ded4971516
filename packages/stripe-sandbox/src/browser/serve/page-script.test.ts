import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { pageScript } from "./page-script.ts";

/** Puts the files into a new folder and joins them from `main.ts`. */
function joined(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "page-script-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, source] of Object.entries(files)) writeFileSync(join(folder, name), source);
  return pageScript(pathToFileURL(join(folder, "main.ts")));
}

describe("a page's script", () => {
  test("holds what its modules import, before it is used, and no types", () => {
    const script = joined({
      "main.ts":
        'import { twice } from "./twice.ts";\nimport type { N } from "./twice.ts";\nconst n: N = 21;\nreturned = twice(n);',
      "twice.ts":
        'import { factor } from "./factor.ts";\nexport type N = number;\nexport function twice(n: N): N {\n  return n * factor;\n}',
      "factor.ts": "export const factor = 2;",
    });
    expect(new Function(`let returned; ${script} return returned;`)()).toBe(42);
  });

  test.each([
    [
      "a name used twice",
      { "main.ts": 'import { a } from "./a.ts";\nconst b = a;', "a.ts": "const b = 1;\nexport const a = b;" },
      "b is declared in",
    ],
    [
      "modules that import each other",
      { "main.ts": 'import { a } from "./a.ts";', "a.ts": 'import { b } from "./main.ts";' },
      "imports itself",
    ],
    ["a package", { "main.ts": 'import { z } from "zod";' }, "which no browser has"],
    ["another kind of export", { "main.ts": "const a = 1;\nexport default a;" }, "not provided for"],
  ])("is refused with %s", (_what, files, said) => {
    expect(() => joined(files)).toThrow(said);
  });
});
