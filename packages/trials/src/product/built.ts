import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSites } from "@totetaxi/launcher/build-sites";

/** Sees that the sites are built as they are now; takes a moment when they already are. */
export async function setup(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "totetaxi-built-"));
  try {
    await buildSites(folder, new AbortController().signal);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
