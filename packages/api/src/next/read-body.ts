import type { IncomingMessage } from "node:http";

/**
 * The body of a request as text. What comes after `most` bytes is thrown away as it comes, and nobody waits for its end.
 * @returns undefined for one that is longer, or whose sender has gone away.
 */
export function readBody(req: IncomingMessage, most: number): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  const pieces: Buffer[] = [];
  let bytes = 0;
  req.on("data", (piece: Buffer) => {
    bytes += piece.length;
    if (bytes <= most) pieces.push(piece);
    else resolve(undefined);
  });
  req.once("end", () => resolve(Buffer.concat(pieces).toString("utf8")));
  req.once("close", () => resolve(undefined));
  return promise;
}
