import type { Agent } from "node:http";
import type { AnyRouter } from "@trpc/server";
import { proceduresOf } from "../procedures-of.ts";
import { MUTATION } from "../program.ts";
import { type Answer, send } from "../wire.ts";
import type { Chance } from "./chance.ts";
import { type Place, placesOf } from "./hostile.ts";
import { mutate, wireText } from "./mutate.ts";
import { sampleOf } from "./samples.ts";

// Longer ones the gate refuses by their length, which its own tests show.
const LONGEST_INPUT = 2_500;

/** A procedure, and every place of its input. */
export type Target = {
  name: string;
  isMutation: boolean;
  input: unknown;
  places: readonly [Place, ...Place[]];
};

/** One call, ready to be sent. */
export type Asked = {
  name: string;
  isMutation: boolean;
  text: string | Buffer;
  from: string;
  cookie: string | undefined;
};

/** Every procedure of a router; one that is new is among them without anybody's doing. */
export function targetsOf(router: AnyRouter): readonly [Target, ...Target[]] {
  // A subscription is a stream, which has no end to wait for.
  const asked = proceduresOf(router).filter(({ type }) => type !== "subscription");
  const [first, ...rest] = asked.flatMap(({ name, type, inputs: [input] }): Target[] => {
    const [place, ...places] = placesOf(input);
    return place ? [{ name, isMutation: type === "mutation", input, places: [place, ...places] }] : [];
  });
  if (!first) throw new Error("the router has no procedure that takes anything");
  return [first, ...rest];
}

/** The next call; each from an address of its own, so that no limit hides what comes after it. */
export function nextCall(
  targets: readonly [Target, ...Target[]],
  known: readonly string[],
  chance: Chance,
  cookie?: string,
): Asked {
  const { name, isMutation, input, places } = chance.pick(targets);
  const text = wireText(mutate(sampleOf(input, chance, known), places, chance), chance);
  const from = `198.${chance.below(256)}.${chance.below(256)}.${chance.below(256)}`;
  return { name, isMutation, text, from, cookie };
}

/** An address is ASCII: what is none is written as its bytes, sound or not. */
function escaped(text: string | Buffer): string {
  const bytes = Buffer.from(text).subarray(0, LONGEST_INPUT);
  return [...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
}

/** Sends one call as it is. */
export function call(site: string, agent: Agent, asked: Asked): Promise<Answer> {
  const { name, isMutation, text, from, cookie } = asked;
  const address = `${site}/api/trpc/${name}`;
  const headers = { "x-forwarded-for": from, ...(cookie === undefined ? {} : { cookie }) };
  return isMutation
    ? send(address, { method: "POST", headers: { ...MUTATION, ...headers }, body: text, agent })
    : send(`${address}?input=${escaped(text)}`, { headers, agent });
}
