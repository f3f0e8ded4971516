import { createHash, createHmac } from "node:crypto";
import type { BookingId, Id } from "@totetaxi/values/id";
import { type Seals, sealsWith } from "../sealed.ts";

const TOKEN_BYTES = 20;

/** Links that open one booking: 160 bits, made from a secret, of which the database holds only a hash. */
export type AccessTokens = {
  /** The same for the same booking, so that a mail written later carries the link that the page showed. */
  tokenFor(bookingId: BookingId): string;
  /** The token of a link that works once, by the id of its row: for the mail, which is written later. */
  linkToken(tokenId: Id<"tok">): string;
  hash(token: string): string;
  /** The same for the same text, which nobody can read in it or guess from it without the secret. */
  fingerprint(text: string): string;
} & Seals;

export function accessTokens(secret: string): AccessTokens {
  return {
    ...sealsWith(secret),
    tokenFor: (bookingId) =>
      createHmac("sha256", secret)
        .update(`booking-access:${bookingId}`)
        .digest()
        .subarray(0, TOKEN_BYTES)
        .toString("base64url"),
    linkToken: (tokenId) =>
      createHmac("sha256", secret).update(`account-link:${tokenId}`).digest("base64url"),
    fingerprint: (text) => createHmac("sha256", secret).update(`fingerprint:${text}`).digest("base64url"),
    hash: (token) => createHash("sha256").update(token).digest("hex"),
  };
}
