import * as z from "zod/mini";

const Metadata = z.record(z.string(), z.string());
const Intent = z.object({
  id: z.string(),
  status: z.string(),
  amount: z.number(),
  amount_received: z.number(),
  metadata: Metadata,
});
const Refund = z.object({
  id: z.string(),
  status: z.string(),
  amount: z.number(),
  payment_intent: z.string(),
  metadata: z.nullable(Metadata),
});
const Event = z.object({
  id: z.string(),
  type: z.string(),
  api_version: z.nullable(z.string()),
  livemode: z.boolean(),
  data: z.object({
    object: z.object({ id: z.string(), payment_intent: z.optional(z.nullable(z.string())) }),
  }),
});
const Dispute = z.object({ id: z.string(), status: z.string() });
export type StripeEvent = z.output<typeof Event>;

/** `POST /_sandbox/faults` of the stand-in: how the next calls to Stripe go wrong. */
export type Fault = {
  path: string;
  method: "GET" | "POST";
  kind: "before500" | "after500" | "drop" | "dropAfter" | "429" | "malformed" | "delay" | "timeout";
  times?: number;
  delayMs?: number;
};

/** Stripe's truth, and what a person at its dashboard or a program with the secret key can do to it. */
export function aDashboard(stripeUrl: string, secretKey: string) {
  async function call(method: "GET" | "POST", path: string, form: Record<string, string> = {}) {
    const reply = await fetch(`${stripeUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${secretKey}` },
      ...(method === "POST" ? { body: new URLSearchParams(form) } : {}),
    });
    const answer: unknown = await reply.json();
    if (!reply.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    return answer;
  }
  async function list<T extends z.ZodMiniType>(path: string, item: T): Promise<z.output<T>[]> {
    return z.object({ data: z.array(item) }).parse(await call("GET", `${path}?limit=100`)).data;
  }
  async function control(path: string, body?: object): Promise<unknown> {
    const how = body ? { method: "POST", body: JSON.stringify(body) } : { method: "DELETE" };
    const reply = await fetch(`${stripeUrl}/_sandbox/${path}`, how);
    if (!reply.ok) throw new Error(`the stand-in refused: ${await reply.text()}`);
    return await reply.json();
  }
  const metadataForm = (metadata: Record<string, string>) =>
    Object.fromEntries(Object.entries(metadata).map(([key, value]) => [`metadata[${key}]`, value]));

  return {
    intents: () => list("/v1/payment_intents", Intent),
    intent: async (id: string) => Intent.parse(await call("GET", `/v1/payment_intents/${id}`)),
    refunds: () => list("/v1/refunds", Refund),
    /** Newest last, as they happened. */
    events: async () => (await list("/v1/events", Event)).reverse(),
    editAmount: (id: string, amount: number) =>
      call("POST", `/v1/payment_intents/${id}`, { amount: String(amount) }),
    cancelIntent: (id: string) => call("POST", `/v1/payment_intents/${id}/cancel`),
    /** An intent that the product did not make; charged at once unless `open`. */
    async makeIntent(amount: number, metadata: Record<string, string> = {}, { open = false } = {}) {
      const charge: Record<string, string> = open ? {} : { confirm: "true", payment_method: "pm_card_visa" };
      return Intent.parse(
        await call("POST", "/v1/payment_intents", {
          amount: String(amount),
          currency: "usd",
          "allowed_payment_method_types[]": "card",
          ...charge,
          ...metadataForm(metadata),
        }),
      );
    },
    refund: async (intent: string, amount: number, metadata: Record<string, string> = {}) =>
      Refund.parse(
        await call("POST", "/v1/refunds", {
          payment_intent: intent,
          amount: String(amount),
          ...metadataForm(metadata),
        }),
      ),
    /** A bank takes a payment back, or only asks what it was for. */
    dispute: async (intent: string, { inquiry = false } = {}) =>
      Dispute.parse(await control("disputes", { payment_intent: intent, inquiry })),
    /** The bank decides. */
    endDispute: async (id: string, outcome: "won" | "lost") =>
      Dispute.parse(await control(`disputes/${id}/close`, { outcome })),
    /** What Stripe holds for us, in cents, and what comes to it. */
    async balance(): Promise<number> {
      const Part = z.array(z.object({ amount: z.number() }));
      const Balance = z.object({ available: Part, pending: Part });
      const { available, pending } = Balance.parse(await call("GET", "/v1/balance"));
      return [...available, ...pending].reduce((sum, { amount }) => sum + amount, 0);
    },
    /** What waits for its time at Stripe, such as a bank that decides, happens now. */
    elapse: () => control("elapse", {}),
    goWrong: (...api: Fault[]) => control("faults", { api }),
    goRight: () => control("faults"),
    configure: (config: Record<string, number>) => control("config", config),
    /** Ends the question that a card with 3-D Secure asks. */
    answerChallenge: (clientSecret: string, outcome: "authorize" | "fail") =>
      control("3ds/complete", {
        payment_intent: clientSecret.split("_secret_")[0],
        client_secret: clientSecret,
        outcome,
      }),
  };
}
