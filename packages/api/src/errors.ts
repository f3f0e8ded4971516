import { asDomainError } from "@totetaxi/core/errors";
import type { DomainError, ErrorCode } from "@totetaxi/values/domain-error";
import { TRPCError } from "@trpc/server";
import * as z from "zod/mini";

type TransportCode = TRPCError["code"];

const CODES: Record<ErrorCode, TransportCode> = {
  not_found: "NOT_FOUND",
  forbidden: "FORBIDDEN",
  conflict: "CONFLICT",
  refused: "UNPROCESSABLE_CONTENT",
  invalid: "BAD_REQUEST",
  unavailable: "SERVICE_UNAVAILABLE",
};

function codeOf({ code, reason }: DomainError): TransportCode {
  return reason === "rate_limited" ? "TOO_MANY_REQUESTS" : CODES[code];
}

/** A verb's refusal as tRPC carries it; the domain error stays its cause, for the formatter. */
export function transportError(error: unknown): TRPCError | undefined {
  const domain = asDomainError(error);
  return domain && new TRPCError({ code: codeOf(domain), message: domain.message, cause: domain });
}

/** What a client learns about an error: a stable reason and words for people. Anything unforeseen gets a reference. */
export type ErrorFacts = {
  reason: string;
  message: string;
  details?: DomainError["details"];
  fields?: { path: string; message: string }[];
  reference?: string;
};

const TRANSPORT_REASONS: Partial<Record<TransportCode, string>> = {
  NOT_FOUND: "unknown_procedure",
  METHOD_NOT_SUPPORTED: "method_not_allowed",
  PAYLOAD_TOO_LARGE: "too_large",
  PARSE_ERROR: "invalid",
  BAD_REQUEST: "invalid",
  UNSUPPORTED_MEDIA_TYPE: "wrong_content_type",
};

/** The allow-list of what leaves the server (reliability decision D-13). */
export function errorFacts(error: TRPCError, reference: string): ErrorFacts {
  const { cause } = error;
  const domain = asDomainError(cause);
  if (domain) return { reason: domain.reason, message: domain.message, details: domain.details };
  if (error.code === "BAD_REQUEST" && cause instanceof z.core.$ZodError) {
    const fields = cause.issues.map(({ path, message }) => ({ path: path.join("."), message }));
    return { reason: "invalid", message: "Some of that is not filled in right.", fields };
  }
  const reason = TRANSPORT_REASONS[error.code];
  if (reason) return { reason, message: "We could not read that request." };
  return {
    reason: "internal",
    message: "Something went wrong on our side. Nothing is lost; please try again.",
    reference,
  };
}
