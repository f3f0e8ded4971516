import { html as template } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

export type Html = HtmlEscapedString;
type Part = string | readonly Html[];

/**
 * HTML in which everything interpolated is escaped, unless it was made by this very tag.
 * Nothing in a mail is awaited, so that what comes out can be used at once.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const made = template(strings, ...parts);
  if (made instanceof Promise) throw new TypeError("A mail has no part that is awaited.");
  return made;
}
