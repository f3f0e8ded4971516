import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { HANDLED_EVENTS } from "@totetaxi/core/stripe-event/handled";
import { ask, type Shop } from "./shop.ts";

const STAND_IN = join(import.meta.dirname, "../../../../stripe-sandbox/bin/stripe-sandbox.ts");
const PROGRAM = join(import.meta.dirname, "floor-program.ts");
const SECRET = "whsec_of_the_floor";
const KEYS = { secret: "sk_test_sandbox_floor", publishable: "pk_test_sandbox_floor" };

type Wanted = {
  readonly databaseUrl: string;
  /** A booking as the product writes it. */
  readonly row: unknown;
  readonly ports: { readonly site: number; readonly stripe: number };
  /** Where the stand-in keeps its state, as it does for the product. */
  readonly journal: string;
};

async function untilPrinted(child: ChildProcess, word: string): Promise<void> {
  for await (const text of child.stdout ?? []) if (String(text).includes(word)) return;
  throw new Error(`the floor's stand-in ended without saying ${word}`);
}

/** Starts the floor's program and a stand-in of its own. */
export async function floorShop({ databaseUrl, row, ports, journal }: Wanted) {
  const stripeUrl = `http://127.0.0.1:${ports.stripe}`;
  const site = `http://127.0.0.1:${ports.site}`;
  const hook = ["--webhook-url", `${site}/stripe`, "--webhook-secret", SECRET];
  const events = ["--webhook-events", HANDLED_EVENTS.join()];
  const standIn = spawn(
    process.execPath,
    [STAND_IN, "--port", String(ports.stripe), ...hook, ...events, "--journal", journal],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  await untilPrinted(standIn, "ready");
  const program = spawn(process.execPath, [PROGRAM], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      STRIPE_URL: stripeUrl,
      STRIPE_KEY: KEYS.secret,
      WEBHOOK_SECRET: SECRET,
      PORT: String(ports.site),
      ROW: JSON.stringify(row),
    },
  });
  await once(program, "message");
  const shop: Shop = {
    stripeUrl,
    publishableKey: KEYS.publishable,
    quote({ facts, pickup, delivery }) {
      const request = { ...facts, pickupZip: pickup.zip, deliveryZip: delivery.zip };
      return ask(`${site}/quote?input=${encodeURIComponent(JSON.stringify(request))}`);
    },
    async create(order) {
      const made = (await ask(`${site}/create`, order)) as { bookingId: string; clientSecret: string };
      const booking = `${site}/booking?id=${made.bookingId}`;
      return {
        bookingId: made.bookingId,
        clientSecret: made.clientSecret,
        isPaid: async () => ((await ask(booking)) as { status: string }).status === "paid",
      };
    },
  };
  return {
    shop,
    async stop() {
      for (const child of [program, standIn]) {
        child.kill("SIGTERM");
        if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      }
    },
  };
}
