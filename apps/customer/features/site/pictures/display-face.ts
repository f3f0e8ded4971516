import { readFile } from "node:fs/promises";
import { join } from "node:path";

const FOLDER = "node_modules/@fontsource/fraunces/files";

/** The display face in the one format that pictures are set with; read while the site is built. */
export async function displayFace(): Promise<{ name: string; data: Buffer; weight: 300; style: "normal" }[]> {
  const data = await readFile(join(process.cwd(), FOLDER, "fraunces-latin-300-normal.woff"));
  return [{ name: "Fraunces", data, weight: 300, style: "normal" }];
}
