import { existsSync, globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Route } from "./site.ts";

const AT = "/_next/static/";
const TYPES: Record<string, string> = {
  ".js": "application/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
const PACKED_ALREADY = new Set([".woff2"]);
/** The slower ones save some four hundredths more and would keep the first visitor waiting. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
const PACKERS = {
  br: (file: Buffer) => promisify(brotliCompress)(file, BROTLI),
  gzip: promisify(gzip),
  identity: async (file: Buffer) => file,
};
type Encoding = keyof typeof PACKERS;

function encodingFor(extension: string, accepted = ""): Encoding {
  if (PACKED_ALREADY.has(extension)) return "identity";
  if (/\bbr\b/.test(accepted)) return "br";
  return /\bgzip\b/.test(accepted) ? "gzip" : "identity";
}

/**
 * The scripts, styles and typefaces of the app in `appDir`, whose names change with their content: each is packed once and
 * kept, where Next would pack it again for every visitor. Only what the build made is known; the rest is Next's.
 */
export function staticFiles(appDir: string): Route {
  const folder = join(appDir, ".next/static");
  const names = new Set(existsSync(folder) ? globSync("**/*.*", { cwd: folder }) : []);
  const packed = new Map<string, Promise<Buffer>>();

  function pack(name: string, encoding: Encoding): Promise<Buffer> {
    const key = `${encoding} ${name}`;
    const kept = packed.get(key) ?? readFile(join(folder, name)).then(PACKERS[encoding]);
    packed.set(key, kept);
    // A file that could not be read now may be read the next time.
    kept.catch(() => packed.delete(key));
    return kept;
  }

  return async (req, res, path) => {
    if (!path.startsWith(AT)) return false;
    const name = path.slice(AT.length);
    const extension = extname(name);
    const type = TYPES[extension];
    if (!type || !names.has(name)) return false;
    const encoding = encodingFor(extension, req.headers["accept-encoding"]?.toString());
    const content = await pack(name, encoding);
    res.writeHead(200, {
      "content-type": type,
      "content-length": content.length,
      "cache-control": "public, max-age=31536000, immutable",
      vary: "accept-encoding",
      ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    });
    res.end(req.method === "HEAD" ? undefined : content);
    return true;
  };
}
