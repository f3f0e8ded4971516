import { Secret, TOTP } from "otpauth";

const STEP_SECONDS = 30;
const SECRET_BYTES = 20;
/** How many steps a telephone's clock may be off. */
const WINDOW = 1;

// What every authenticator app understands (RFC 6238).
const codesOf = (secret: string, label = "") =>
  new TOTP({
    issuer: "ToteTaxi office",
    label,
    algorithm: "SHA1",
    digits: 6,
    period: STEP_SECONDS,
    secret: Secret.fromBase32(secret),
  });

/** A new secret for an authenticator app, as text that a person can type. */
export function newFactor(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The secret as an authenticator app reads it from a QR code. */
export function factorUri(secret: string, email: string): string {
  return codesOf(secret, email).toString();
}

/**
 * The time step for which this is the code, of the present one and its neighbours; undefined when it is no such code.
 * @param seconds since 1970, of real time: a telephone knows no other.
 */
export function stepOfCode(secret: string, code: string, seconds: number): number | undefined {
  // The library throws at digits of other scripts.
  if (!/^\d{6}$/.test(code)) return undefined;
  const delta = codesOf(secret).validate({ token: code, timestamp: seconds * 1_000, window: WINDOW });
  return delta === null ? undefined : Math.floor(seconds / STEP_SECONDS) + delta;
}
