import { intentIdOf } from "../wire/client-secret.ts";
import { IntegrationError } from "./integration-error.ts";

/**
 * The client secret of a PaymentIntent.
 * @throws IntegrationError for anything else, such as the secret of a SetupIntent
 */
export function secretOf(where: string, given: unknown): string {
  if (typeof given === "string" && intentIdOf(given) !== "") return given;
  const kind = typeof given === "string" && given.startsWith("seti_") ? "a SetupIntent's" : "not such a";
  throw new IntegrationError(`${where} needs the client secret of a PaymentIntent; this is ${kind} secret.`);
}
