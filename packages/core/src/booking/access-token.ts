import { createHash, createHmac } from "node:crypto";
import type { BookingId } from "@totetaxi/values/id";

const TOKEN_BYTES = 20;

/** Links that open one booking: 160 bits, made from a secret, of which the database holds only a hash. */
export type AccessTokens = {
  /** The same for the same booking, so that a mail written later carries the link that the page showed. */
  tokenFor(bookingId: BookingId): string;
  hash(token: string): string;
};

export function accessTokens(secret: string): AccessTokens {
  return {
    tokenFor: (bookingId) =>
      createHmac("sha256", secret)
        .update(`booking-access:${bookingId}`)
        .digest()
        .subarray(0, TOKEN_BYTES)
        .toString("base64url"),
    hash: (token) => createHash("sha256").update(token).digest("hex"),
  };
}
