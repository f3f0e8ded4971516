import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";

const IMPORT = /^import\b[^;]*?from "([^"]+)";$/gm;
const TOP_LEVEL_NAME = /^(?:async )?(?:function|class|const|let) (\w+)/gm;

/**
 * One classic browser script out of a TypeScript module and the modules it imports, types removed and everything else
 * left as it was written. It is as much of a bundler as the files here need: named imports, no cycles, and no name
 * used twice.
 * @throws Error naming the file that asks for more
 */
export function pageScript(entry: URL): string {
  const modules = new Map<string, string>();
  collect(entry, modules, []);
  const names = new Map<string, string>();
  for (const [path, source] of modules) {
    for (const [, name = ""] of source.matchAll(TOP_LEVEL_NAME)) {
      const other = names.get(name);
      if (other !== undefined) throw new Error(`${name} is declared in ${other} and in ${path}`);
      names.set(name, path);
    }
  }
  return `(() => {\n"use strict";\n${[...modules.values()].join("\n")}\n})();\n`;
}

/** Adds what a module imports before the module itself, so that constants exist when they are used. */
function collect(url: URL, modules: Map<string, string>, above: readonly string[]): void {
  const path = fileURLToPath(url);
  if (above.includes(path)) throw new Error(`${path} imports itself by way of ${above.at(-1)}`);
  if (modules.has(path)) return;
  const source = stripTypes(readFileSync(path, "utf8"));
  for (const [, target = ""] of source.matchAll(IMPORT)) {
    if (!target.startsWith(".")) throw new Error(`${path} imports ${target}, which no browser has`);
    collect(new URL(target, url), modules, [...above, path]);
  }
  const script = source
    .replace(IMPORT, "")
    .replace(/^export (?=(async function|function|class|const|let) )/gm, "");
  if (/^\s*(import|export)\b/m.test(script))
    throw new Error(`${path} imports or exports in a way not provided for`);
  modules.set(path, script.replace(/^\s+$/gm, "").replace(/\n{3,}/g, "\n\n"));
}

/** Node warns once that this function is experimental, though it runs every file here by the same means. */
function stripTypes(source: string): string {
  const warn = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = warn;
  }
}
