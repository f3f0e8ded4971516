import * as z from "zod/mini";
import type { Answer } from "../wire.ts";
import { MARK } from "./hostile.ts";

const Refusal = z.looseObject({
  message: z.string(),
  data: z.looseObject({ reason: z.string().check(z.regex(/^[a-z_.]+$/)), fields: z.optional(z.unknown()) }),
});
const Reply = z.union([z.strictObject({ error: Refusal }), z.strictObject({ result: z.unknown() })]);
const INSIDES = /\.[cm]?[jt]sx?:\d+|node_modules|select .* from |insert into |violates|postgres/i;

/** What is wrong with an answer, whatever was asked; nothing when it is sound. */
export function wrongWith({ status, body, headers }: Answer): string | undefined {
  if (status >= 500) return `status ${status}`;
  if (!headers["content-type"]?.startsWith("application/json")) return `type ${headers["content-type"]}`;
  const reply = Reply.safeParse(JSON.parse(body));
  if (!reply.success) return "no reply of ours";
  if (!("error" in reply.data)) return status === 200 ? undefined : `a result with status ${status}`;
  const { message, data } = reply.data.error;
  if (data.reason === "internal") return "an accident";
  if (INSIDES.test(body)) return "it tells of our insides";
  // The names of fields that nobody knows are told, for whoever writes a program; what was in them is not.
  return JSON.stringify([message, { ...data, fields: undefined }]).includes(MARK)
    ? "it repeats what was sent"
    : undefined;
}
