/**
 * The path of an address as tRPC reads it, which decodes it before it looks for the commas between the calls of a batch;
 * undefined where it cannot be decoded.
 */
export function calledPath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split("?", 1)[0] ?? "");
  } catch {
    return undefined;
  }
}
