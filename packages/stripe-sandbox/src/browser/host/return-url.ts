import { IntegrationError } from "./integration-error.ts";

/** @throws IntegrationError unless it is an absolute web address */
export function readReturnUrl(where: string, given: unknown): string | null {
  if (given === undefined) return null;
  if (typeof given !== "string" || !/^https?:\/\//i.test(given) || !URL.canParse(given)) {
    throw new IntegrationError(`${where}: return_url must be an absolute http or https address.`);
  }
  return given;
}

/** Leaves the page; whatever waits for it waits until the page is gone. */
export function leaveTo(url: string): Promise<never> {
  window.location.assign(url);
  return new Promise(() => {});
}
