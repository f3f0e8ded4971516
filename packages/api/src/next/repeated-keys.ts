const QUOTE = '"'.charCodeAt(0);
const BACKSLASH = "\\".charCodeAt(0);
const COLON = ":".charCodeAt(0);
const [OPEN, CLOSE] = ["{".charCodeAt(0), "}".charCodeAt(0)];
const [OPEN_LIST, CLOSE_LIST] = ["[".charCodeAt(0), "]".charCodeAt(0)];

/** Where the string that begins at `from` ends: behind its second quote. */
function endOfString(json: string, from: number): number {
  for (let at = from + 1; at < json.length; at++) {
    const char = json.charCodeAt(at);
    if (char === QUOTE) return at + 1;
    if (char === BACKSLASH) at += 1;
  }
  return json.length;
}

function keyOf(written: string): string {
  return written.includes("\\") ? JSON.parse(written) : written.slice(1, -1);
}

/**
 * True when an object in this JSON has a key twice, in whatever spelling: then whoever reads it first and whoever reads
 * it last read two different things. `JSON.parse` keeps the last one and says nothing, and what it is given to look at
 * them with (a reviver) comes after that; so the text is walked once, with the keys of each object that is open.
 * @throws SyntaxError for some of what is no JSON; of the rest it says anything.
 */
export function repeatsKeys(json: string): boolean {
  /** A list has no keys. */
  const open: (Set<string> | undefined)[] = [];
  let [from, to] = [0, 0];
  for (let at = 0; at < json.length; at++) {
    const char = json.charCodeAt(at);
    if (char === QUOTE) {
      from = at;
      to = endOfString(json, at);
      at = to - 1;
    } else if (char === COLON) {
      const keys = open.at(-1);
      const before = keys?.size;
      if (keys?.add(keyOf(json.slice(from, to))).size === before) return true;
    } else if (char === OPEN) open.push(new Set());
    else if (char === OPEN_LIST) open.push(undefined);
    else if (char === CLOSE || char === CLOSE_LIST) open.pop();
  }
  return false;
}
