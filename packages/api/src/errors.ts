import { asDomainError } from "@totetaxi/core/errors";
import type { DomainError, ErrorCode } from "@totetaxi/values/domain-error";
import { TRPCError } from "@trpc/server";
import * as z from "zod/mini";

// The server's language for what a schema refuses. The pages bring their own words and do without it.
z.config(z.locales.en());

type TransportCode = TRPCError["code"];

const CODES: Record<ErrorCode, TransportCode> = {
  unauthorized: "UNAUTHORIZED",
  not_found: "NOT_FOUND",
  forbidden: "FORBIDDEN",
  conflict: "CONFLICT",
  refused: "UNPROCESSABLE_CONTENT",
  invalid: "BAD_REQUEST",
  unavailable: "SERVICE_UNAVAILABLE",
};

const TOO_OFTEN = new Set(["rate_limited", "too_many_holds"]);

function codeOf({ code, reason }: DomainError): TransportCode {
  return TOO_OFTEN.has(reason) ? "TOO_MANY_REQUESTS" : CODES[code];
}

/** A verb's refusal as tRPC carries it; the domain error stays its cause, for the formatter. */
export function transportError(error: unknown): TRPCError | undefined {
  const domain = asDomainError(error);
  return domain && new TRPCError({ code: codeOf(domain), message: domain.message, cause: domain });
}

/** How long a client should wait before it asks again; undefined when that would not help. */
export function retryAfterSeconds(error: TRPCError): number | undefined {
  const domain = asDomainError(error.cause);
  if (domain?.code !== "unavailable") return undefined;
  const told = domain.details?.retryAfterSeconds;
  return typeof told === "number" ? told : 1;
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

const MOST_FIELDS = 20;

/** The fields that a schema refused, each with the first thing that is wrong; one that it does not know is named too. */
function faultyFields({ issues }: z.core.$ZodError): ErrorFacts["fields"] {
  const fields = new Map<string, string>();
  for (const issue of issues) {
    const paths =
      issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    for (const path of paths.map((names) => names.join("."))) {
      if (fields.has(path) || fields.size === MOST_FIELDS) continue;
      fields.set(path, issue.code === "unrecognized_keys" ? "Unknown field" : issue.message);
    }
  }
  return [...fields].map(([path, message]) => ({ path, message }));
}

/** The allow-list of what leaves the server (reliability decision D-13). */
export function errorFacts(error: TRPCError, reference: string): ErrorFacts {
  const { cause } = error;
  const domain = asDomainError(cause);
  if (domain) return { reason: domain.reason, message: domain.message, details: domain.details };
  if (error.code === "BAD_REQUEST" && cause instanceof z.core.$ZodError) {
    return {
      reason: "invalid",
      message: "Some of that is not filled in right.",
      fields: faultyFields(cause),
    };
  }
  const reason = TRANSPORT_REASONS[error.code];
  if (reason) return { reason, message: "We could not read that request." };
  return {
    reason: "internal",
    message: "Something went wrong on our side. Nothing is lost; please try again.",
    reference,
  };
}
