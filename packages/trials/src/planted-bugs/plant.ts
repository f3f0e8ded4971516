import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PlantedBug } from "./planted-bugs.ts";

/**
 * The changed text of each file that a bug touches.
 * @throws Error when a place is not there exactly once: the source has moved on, and the bug has to follow it.
 */
export async function withBug(root: string, { name, changes }: PlantedBug): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { file, from, to } of changes) {
    const text = texts.get(file) ?? (await readFile(join(root, file), "utf8"));
    const found = text.split(from).length - 1;
    if (found !== 1) {
      throw new Error(`"${name}" cannot be planted: ${file} has its place ${found} times, not once: ${from}`);
    }
    texts.set(
      file,
      text.replace(from, () => to),
    );
  }
  return texts;
}

/** Plants a bug; the function given back takes it out again. */
export async function plant(root: string, bug: PlantedBug): Promise<() => Promise<void>> {
  const changed = await withBug(root, bug);
  const sound = new Map<string, string>();
  for (const [file, text] of changed) {
    sound.set(file, await readFile(join(root, file), "utf8"));
    await writeFile(join(root, file), text);
  }
  return async () => {
    for (const [file, text] of sound) await writeFile(join(root, file), text);
  };
}
