/*
 * `node bundle-server.ts ENTRY`, in an app's folder: the server and all that it imports as one file in `dist`, as it runs
 * in production (ADR 0002). What cannot be moved stays where it is: Next, and packages with a compiled part.
 */
import { createRequire } from "node:module";
import { relative, resolve } from "node:path";
import { type Plugin, rolldown } from "rolldown";

const [entry] = process.argv.slice(2);
if (entry === undefined) throw new Error("Name the file that the server begins with.");

const OUT = resolve("dist");
const COMPILED = /^@node-rs\//;

/** Found from whoever imports it, since pnpm shows a package to nobody else. */
const compiledStays: Plugin = {
  name: "compiled-stays",
  resolveId: (id, importer) =>
    importer !== undefined && COMPILED.test(id)
      ? { id: relative(OUT, createRequire(importer).resolve(id)), external: true }
      : null,
};

const bundle = await rolldown({
  input: entry,
  platform: "node",
  // pg would take its compiled sibling if it were installed, and it is not.
  external: ["next", "pg-native"],
  plugins: [compiledStays],
});
await bundle.write({ dir: OUT, codeSplitting: false });
await bundle.close();
