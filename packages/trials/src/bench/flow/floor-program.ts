/*
 * The least that could do the product's main job: bare handlers, one statement for each change, nothing checked but the
 * webhook's signature. What `pnpm bench flow` measures the product by; nobody should run it for anything else.
 */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { NewBooking } from "@totetaxi/core/transactions";
import { priceList, type QuoteRequest } from "@totetaxi/pricing";
import { rateCards, serviceArea } from "@totetaxi/pricing/data";
import { newId } from "@totetaxi/values/id";
import postgres from "postgres";
import { inlinedMiniMoves } from "../quote/inlined-quote.ts";
import { CREATE, createParameters, SUCCEED } from "../transactions/floor.ts";

const {
  DATABASE_URL = "",
  STRIPE_URL = "",
  STRIPE_KEY = "",
  WEBHOOK_SECRET = "",
  PORT = "0",
  ROW = "{}",
} = process.env;
const CONNECTIONS = 20;

const sql = postgres(DATABASE_URL, { max: CONNECTIONS, onnotice: () => {} });
const price = inlinedMiniMoves(priceList(rateCards[0], serviceArea));
/** A booking as the product would write it; each one made is this but for what has to differ. */
const row: NewBooking = JSON.parse(ROW);

type Values = Parameters<typeof sql.unsafe>[1];
const run = (statement: string, values: unknown[]) =>
  sql.unsafe(statement, values as Values, { prepare: true });

async function bodyOf(req: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of req) parts.push(part);
  return Buffer.concat(parts).toString();
}

async function openIntent(
  bookingId: string,
  paymentId: string,
): Promise<{ id: string; client_secret: string }> {
  const answer = await fetch(`${STRIPE_URL}/v1/payment_intents`, {
    method: "POST",
    headers: { authorization: `Bearer ${STRIPE_KEY}`, "idempotency-key": paymentId },
    body: new URLSearchParams({
      amount: String(row.totalCents),
      currency: "usd",
      "allowed_payment_method_types[]": "card",
      "metadata[bookingId]": bookingId,
      "metadata[paymentId]": paymentId,
    }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as { id: string; client_secret: string };
}

async function create(text: string): Promise<unknown> {
  const { facts, requestId, contact } = JSON.parse(text);
  const [id, paymentId] = [newId("bkg"), newId("pay")];
  const own = {
    id,
    requestId,
    day: facts.pickupDate,
    guestEmail: contact.email,
    accessTokenHash: randomBytes(32).toString("hex"),
  };
  await run(CREATE, createParameters({ ...row, ...own }, paymentId));
  const intent = await openIntent(id, paymentId);
  await run("update payments set stripe_payment_intent_id = $1 where id = $2", [intent.id, paymentId]);
  return { bookingId: id, clientSecret: intent.client_secret };
}

function isSigned(text: string, header: string): boolean {
  const parts = new Map(header.split(",").map((part) => part.split("=", 2) as [string, string]));
  const wanted = createHmac("sha256", WEBHOOK_SECRET)
    .update(`${parts.get("t")}.${text}`)
    .digest();
  const given = Buffer.from(parts.get("v1") ?? "", "hex");
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function hear(req: IncomingMessage): Promise<unknown> {
  const text = await bodyOf(req);
  if (!isSigned(text, String(req.headers["stripe-signature"]))) throw new Error("the webhook is not signed");
  const { type, data } = JSON.parse(text);
  if (type === "payment_intent.succeeded") {
    const { metadata, latest_charge } = data.object;
    const ids = [newId("led"), newId("msg")];
    await run(SUCCEED, [
      metadata.paymentId,
      latest_charge,
      new Date(),
      "stripe",
      crypto.randomUUID(),
      ...ids,
    ]);
  }
  return { received: true };
}

async function answer(req: IncomingMessage): Promise<unknown> {
  const url = new URL(req.url ?? "/", "http://localhost");
  if (url.pathname === "/quote")
    return price(JSON.parse(url.searchParams.get("input") ?? "") as QuoteRequest);
  if (url.pathname === "/create") return await create(await bodyOf(req));
  if (url.pathname === "/stripe") return await hear(req);
  const [found] = await run("select status from bookings where id = $1", [url.searchParams.get("id")]);
  return found;
}

createServer((req, res) => {
  answer(req).then(
    (value) => res.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value)),
    (error: unknown) => res.writeHead(500).end(String(error)),
  );
}).listen(Number(PORT), "127.0.0.1", () => process.send?.("ready"));
