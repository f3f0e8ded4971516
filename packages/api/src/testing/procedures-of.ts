import type { AnyRouter } from "@trpc/server";
import * as z from "zod/mini";

// tRPC keeps these for itself and for its adapters; its types say nothing of them.
const Definition = z.object({
  type: z.enum(["query", "mutation", "subscription"]),
  inputs: z.array(z.unknown()),
  output: z.optional(z.unknown()),
  meta: z.optional(z.looseObject({ audience: z.optional(z.string()) })),
});
const Definitions = z.record(
  z.string(),
  z.custom<{ _def: unknown }>((value) => typeof value === "function"),
);

/** Every procedure of a router: its name, its kind, who may call it, and the schemas that it was given. */
export function proceduresOf(router: AnyRouter) {
  return Object.entries(Definitions.parse({ ...router._def.procedures })).map(([name, { _def }]) => ({
    name,
    ...Definition.parse(_def),
  }));
}
