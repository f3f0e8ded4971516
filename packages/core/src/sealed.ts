import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** Keeps a text so that whoever has only the database cannot read it. */
export type Seals = {
  /** @param owner whose it is: sealed for one, it opens for nobody else. */
  seal(text: string, owner: string): string;
  /** @throws Error when it was sealed with another secret, for another owner, or was changed. */
  unseal(sealed: string, owner: string): string;
};

/** Seals with AES-256-GCM, under a key of its own that is made from the product's secret. */
export function sealsWith(secret: string): Seals {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "second factor", KEY_BYTES));
  return {
    seal(text, owner) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(owner));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
    },
    unseal(sealed, owner) {
      const bytes = Buffer.from(sealed, "base64url");
      const [nonce, tag] = [
        bytes.subarray(0, NONCE_BYTES),
        bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES),
      ];
      const opened = createDecipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(owner)).setAuthTag(tag);
      const body = opened.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([body, opened.final()]).toString("utf8");
    },
  };
}
