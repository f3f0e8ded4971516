import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import type { SchemaFile } from "../src/schema/make-schema.ts";

const file: SchemaFile = JSON.parse(
  readFileSync(new URL("../src/schema/stripe.generated.json", import.meta.url), "utf8"),
);
const ajv = new Ajv({ strict: false, verbose: true });
ajv.addSchema({ $id: "whole", $defs: file.$defs });
ajv.addSchema({ $id: "reduced", $defs: withoutRequired(file.$defs) });

const NAMES: Record<string, string> = {
  balance: "Balance",
  balance_transaction: "BalanceTransaction",
  charge: "Charge",
  customer: "Customer",
  dispute: "Dispute",
  payment_intent: "PaymentIntent",
  payment_method: "PaymentMethod",
  refund: "Refund",
  webhook_endpoint: "WebhookEndpoint",
};

/** What a publishable key sees has fewer fields, but no other ones. */
function withoutRequired($defs: SchemaFile["$defs"]): SchemaFile["$defs"] {
  return Object.fromEntries(
    Object.entries($defs).map(([name, schema]) => [name, { ...schema, required: [] }]),
  );
}

function validatorOf(name: string, set: "whole" | "reduced"): ValidateFunction {
  const validate = ajv.getSchema(`${set}#/$defs/${name}`);
  if (!validate) throw new Error(`there is no schema of ${name}`);
  return validate;
}

/** The interface of an event type: `payment_intent.succeeded` is PaymentIntentSucceededEvent. */
function eventName(type: string): string {
  const words = type.split(/[._]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join("")}Event`;
}

function violations(name: string, value: unknown, partial: boolean): string[] {
  const validate = validatorOf(name, partial ? "reduced" : "whole");
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params, data }) => {
    const found = String(JSON.stringify(data)).slice(0, 80);
    return `${name}${instancePath} ${message} ${JSON.stringify(params)} ${found}`;
  });
}

/** An error without what the SDK writes into it, and without the one code that the SDK's types do not list. */
function bareError(error: unknown): unknown {
  if (typeof error !== "object" || error === null) return error;
  const added = new Set(["headers", "statusCode", "requestId"]);
  return Object.fromEntries(
    Object.entries(error).filter(
      ([name, value]) => !added.has(name) && value !== "payment_method_types_no_longer_supported",
    ),
  );
}

/**
 * What of an answer or event is not as the SDK's types have it. `partial` allows for what a publishable key does not
 * see. Every answer must be of a kind that has a schema.
 */
export function disagreements(value: unknown, partial = false): string[] {
  if (typeof value !== "object" || value === null) return [`no object: ${JSON.stringify(value)}`];
  if ("error" in value) return violations("PaymentIntent.LastPaymentError", bareError(value.error), partial);
  if (!("object" in value) || typeof value.object !== "string") return ["no kind of object"];
  if (value.object === "list") {
    const data = "data" in value ? value.data : undefined;
    if (!Array.isArray(data)) return ["a list without data"];
    const names = Object.keys(value).toSorted((a, b) => a.localeCompare(b));
    return [
      ...(names.join() === "data,has_more,object,url" ? [] : [`a list with ${names}`]),
      ...data.flatMap((item) => disagreements(item, partial)),
    ];
  }
  if (value.object === "event")
    return violations(eventName(String(Reflect.get(value, "type"))), value, partial);
  const name = NAMES[value.object];
  return name ? violations(name, value, partial) : [`an unknown object ${value.object}`];
}
