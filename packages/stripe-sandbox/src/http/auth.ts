import { ApiError } from "./errors.ts";

/** What a key may do: a publishable one is in the page's source and needs a client secret for everything. */
export type KeyKind = "secret" | "publishable";

const LIVE = /(sk|rk|pk)_live_/;
const SANDBOX = /^(sk|pk)_test_sandbox[A-Za-z0-9_]{0,200}$/;

function unauthorized(message: string): ApiError {
  return new ApiError(401, { type: "invalid_request_error", message });
}

function keyIn(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const [scheme = "", credentials = ""] = header.split(" ");
  if (scheme.toLowerCase() === "bearer") return credentials;
  // Basic authentication carries the key as the user's name.
  if (scheme.toLowerCase() === "basic")
    return Buffer.from(credentials, "base64").toString("utf8").split(":")[0];
  return undefined;
}

/**
 * The kind of the key in the Authorization header, or else of the `key` parameter.
 * @throws ApiError 401 without a key, for a live key (never echoed), and for any key that is not of this sandbox.
 */
export function authenticate(header: string | undefined, parameter: string | undefined): KeyKind {
  const key = keyIn(header) ?? parameter;
  if (key === undefined || key === "") {
    throw unauthorized("No API key was given: send it as `Authorization: Bearer sk_test_sandbox…`.");
  }
  if (LIVE.test(key)) {
    throw unauthorized(
      "A live key was sent to the local Stripe stand-in. Treat it as leaked: rotate this key.",
    );
  }
  const kind = SANDBOX.exec(key)?.[1];
  if (kind === undefined) {
    throw unauthorized("The local Stripe stand-in takes only keys sk_test_sandbox… and pk_test_sandbox….");
  }
  return kind === "sk" ? "secret" : "publishable";
}
