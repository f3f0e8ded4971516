import { EmailSchema } from "@totetaxi/contracts/contact";

/** Who a mail comes from. */
export type Sender = { name: string; address: string; domain: string };

/** Reads `ToteTaxi <orders@example.com>` or a bare address; undefined when it is not exactly one sender. */
export function readSender(from: string): Sender | undefined {
  const named = /^"?([^"<>\r\n]*?)"?\s*<([^<>]*)>$/.exec(from.trim());
  const address = EmailSchema.safeParse(named?.[2] ?? from);
  if (!address.success) return undefined;
  return {
    name: named?.[1]?.trim() ?? "",
    address: address.data,
    domain: address.data.slice(address.data.lastIndexOf("@") + 1),
  };
}
