import { type BookingMailFacts, type BookingMailKind, bookingMail } from "../index.ts";
import { shown } from "./shown.ts";

/** Both parts of a mail as somebody reads them: what is told in one is told in the other. */
export function bothParts(kind: BookingMailKind, from: BookingMailFacts): string[] {
  const { html, text } = bookingMail(kind, from);
  return [shown(html), text.replace(/\s+/g, " ")];
}
