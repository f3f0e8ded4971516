import type { ListLedger } from "@totetaxi/contracts/staff/dashboard";
import { SERVICES } from "@totetaxi/pricing";
import { isServiceDay } from "@totetaxi/values/service-day";

/** The days and the service that an address asks for; undefined when it names no days. */
export function readFilter(address: { get(name: string): string | null }): ListLedger | undefined {
  const from = address.get("from") ?? "";
  const to = address.get("to") ?? "";
  if (!isServiceDay(from) || !isServiceDay(to) || from > to) return undefined;
  const service = SERVICES.find((each) => each === address.get("service"));
  return { from, to, ...(service && { service }) };
}
