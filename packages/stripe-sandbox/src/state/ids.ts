import { randomFillSync } from "node:crypto";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const POOL = Buffer.alloc(16_384);
let used = POOL.length;

function nextByte(): number {
  if (used === POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  const byte = POOL[used] ?? 0;
  used += 1;
  return byte;
}

/** `length` random letters and digits, each equally likely. */
export function randomText(length: number): string {
  let text = "";
  while (text.length < length) {
    const byte = nextByte();
    // 248 is the largest multiple of 62 in a byte: what lies above would favour the first letters.
    if (byte < 248) text += ALPHABET[byte % 62];
  }
  return text;
}

const LENGTHS = {
  pi: 24,
  ch: 24,
  re: 24,
  du: 24,
  txn: 24,
  evt: 24,
  pm: 24,
  cus: 14,
  we: 24,
  req: 14,
  dlv: 24,
  payatt: 24,
} as const;

/** An id in Stripe's style, such as `pi_3Jx…`; `dlv` names a webhook delivery, which Stripe never shows. */
export function newId(prefix: keyof typeof LENGTHS): string {
  return `${prefix}_${randomText(LENGTHS[prefix])}`;
}
