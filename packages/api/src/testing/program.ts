import * as z from "zod/mini";
import { type Answer, type Sent, send } from "./wire.ts";

const Refusal = z.looseObject({
  message: z.string(),
  code: z.number(),
  data: z.looseObject({ reason: z.string(), httpStatus: z.int() }),
});
const Reply = z.union([
  z.strictObject({ result: z.strictObject({ data: z.unknown() }) }),
  z.strictObject({ error: Refusal }),
]);

/** What a procedure answered: `data`, or why not. */
export type Told = { status: number; headers: Answer["headers"] } & (
  | { data: unknown; refusal?: undefined }
  | { data?: undefined; refusal: z.output<typeof Refusal> }
);

function told({ status, headers, body }: Answer): Told {
  const reply = Reply.parse(JSON.parse(body));
  return "error" in reply
    ? { status, headers, refusal: reply.error }
    : { status, headers, data: reply.result.data };
}

/** The headers that every mutation carries. */
export const MUTATION = { "content-type": "application/json", "x-totetaxi": "1" };

/** A program of somebody else's that calls procedures over plain HTTP and JSON. */
export function aProgram(siteUrl: string) {
  const at = (name: string) => `${siteUrl}/api/trpc/${name}`;
  return {
    async query(name: string, input?: unknown, headers: Sent["headers"] = {}): Promise<Told> {
      const asked = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
      return told(await send(at(name) + asked, { headers }));
    },
    async mutate(name: string, input: unknown, headers: Sent["headers"] = {}): Promise<Told> {
      const body = typeof input === "string" ? input : JSON.stringify(input);
      return told(await send(at(name), { method: "POST", headers: { ...MUTATION, ...headers }, body }));
    },
  };
}
