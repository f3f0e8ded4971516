import * as z from "zod/mini";
import type { Config } from "../config.ts";
import { type Faults, FaultsSchema } from "../faults.ts";

const Metadata = z.record(z.string(), z.string());
const IntentSchema = z.object({
  id: z.string(),
  amount: z.int(),
  amount_received: z.int(),
  currency: z.string(),
  status: z.string(),
  metadata: Metadata,
});
const ChargeSchema = z.object({
  id: z.string(),
  payment_intent: z.string(),
  status: z.string(),
  amount: z.int(),
  amount_captured: z.int(),
  amount_refunded: z.int(),
});
const RefundSchema = z.object({
  id: z.string(),
  payment_intent: z.string(),
  status: z.string(),
  amount: z.int(),
  metadata: z.nullable(Metadata),
});
const EventSchema = z.object({
  id: z.string(),
  type: z.string(),
  data: z.object({
    object: z.object({ id: z.string(), payment_intent: z.optional(z.nullable(z.string())) }),
  }),
});
const BalanceTransactionSchema = z.object({
  id: z.string(),
  type: z.string(),
  amount: z.int(),
  fee: z.int(),
  net: z.int(),
});
const JournalSchema = z.object({
  payment_intent: z.array(IntentSchema),
  charge: z.array(ChargeSchema),
  refund: z.array(RefundSchema),
  balance_transaction: z.array(BalanceTransactionSchema),
  event: z.array(EventSchema),
  delivery: z.array(z.object({ event: z.string(), state: z.string() })),
});

/** A PaymentIntent as the stand-in has it now. */
export type JournalIntent = z.output<typeof IntentSchema>;
/** All that the stand-in knows, each object in its last version. */
export type Journal = z.output<typeof JournalSchema>;

/**
 * A running stand-in as tests and trials steer it, at its address.
 * @throws Error with the stand-in's words when it refuses.
 */
export function standInAt(url: string) {
  async function ask(path: string, init?: RequestInit): Promise<unknown> {
    const response = await fetch(`${url}/_sandbox/${path}`, init);
    if (response.ok) return await response.json();
    throw new Error(`the stand-in refused: ${response.status} ${await response.text()}`);
  }
  const post = (path: string, body: object) => ask(path, { method: "POST", body: JSON.stringify(body) });

  return {
    url,
    journal: async (): Promise<Journal> => JournalSchema.parse(await ask("journal")),
    /** Adds to what goes wrong: webhook faults replace those of their name, faults of the API queue up. */
    goWrong: (faults: z.input<typeof FaultsSchema>) => post("faults", faults),
    /** What is left of it. */
    faults: async (): Promise<Faults> => FaultsSchema.parse(await ask("faults")),
    /** Nothing goes wrong any more. */
    goRight: () => ask("faults", { method: "DELETE" }),
    config: async () => z.record(z.string(), z.unknown()).parse(await ask("config")),
    configure: (config: Partial<Config>) => post("config", config),
    /** What waits for its time, such as a bank that decides, happens now. */
    elapse: () => post("elapse", {}),
    resend: (event: string) => post(`events/${event}/resend`, {}),
    /** Answers the question that a card with 3-D Secure asks. */
    answerChallenge: (clientSecret: string, outcome: "authorize" | "fail") =>
      post("3ds/complete", {
        payment_intent: clientSecret.split("_secret_")[0],
        client_secret: clientSecret,
        outcome,
      }),
  };
}

export type StandIn = ReturnType<typeof standInAt>;
