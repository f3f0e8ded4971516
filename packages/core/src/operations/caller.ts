import { isIPv6 } from "node:net";
import { actorIp, type Ctx } from "../context.ts";

const GROUPS = 8;
const GROUPS_OF_A_LINE = 4;

/** The eight groups of an IPv6 address, in the one way to write each. */
function groupsOf(address: string): string[] {
  const [withoutZone = ""] = address.split("%", 1);
  const [before = "", after] = new URL(`http://[${withoutZone}]`).hostname.slice(1, -1).split("::");
  const [first, last] = [before, after ?? ""].map((part) => (part === "" ? [] : part.split(":")));
  const written = [...(first ?? []), ...(last ?? [])].length;
  return [...(first ?? []), ...Array<string>(GROUPS - written).fill("0"), ...(last ?? [])];
}

/** What counts as one caller: an address, or the 2^64 addresses that one IPv6 line owns. */
export function callerAt(address: string): string {
  const plain = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  return isIPv6(plain) ? `${groupsOf(plain).slice(0, GROUPS_OF_A_LINE).join(":")}::/64` : plain;
}

/** Whom a request's tries are counted against; jobs have no address. */
export function callerOf({ actor }: Pick<Ctx, "actor">): string {
  return callerAt(actorIp(actor) ?? "none");
}

const THIS_MACHINE = new Set(["127.0.0.1", "::1"].map(callerAt));

/**
 * The caller by whose address a person is told from others, or null where an address tells nobody apart: in a
 * demonstration everybody comes from this machine, a load test included.
 */
export function countedCaller({
  actor,
  payments,
}: Pick<Ctx, "actor"> & { payments: { mode: string } }): string | null {
  if (actor.kind !== "guest" && actor.kind !== "customer") return null;
  const caller = callerAt(actor.ip);
  return payments.mode === "sandbox" && THIS_MACHINE.has(caller) ? null : caller;
}
