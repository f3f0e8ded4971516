import { fileURLToPath } from "node:url";
import { createBooking } from "@totetaxi/core/booking";
import { receiveEvent } from "@totetaxi/core/stripe-event";
import { anOrder } from "@totetaxi/core/testing/order";
import { type RunningProcess, test as runningTest } from "@totetaxi/core/testing/running";
import { SmtpBox } from "@totetaxi/messages/testing/smtp-box";

const PROGRAM = fileURLToPath(new URL("../main.ts", import.meta.url));
const DAYS = ["2026-03-10", "2026-03-11"];
let serial = 0;

/**
 * Vitest's `test` with what a worker works on: a real mail server, bookings that were paid at Stripe while nobody
 * looked, and the worker's own process.
 */
export const test = runningTest
  .extend("mails", async ({ product: _ }, { onCleanup }) => {
    const box = new SmtpBox();
    const url = await box.open();
    onCleanup(() => box.close());
    return { box, url };
  })
  .extend(
    "startWorker",
    ({ start, mails, env }) =>
      /** `aheadMs`: how far its clock is ahead of everybody's. */
      (aheadMs = 0): Promise<RunningProcess> => {
        const offset = Number(env.TOTETAXI_CLOCK_OFFSET_MS) + aheadMs;
        return start(PROGRAM, { SMTP_URL: mails.url, TOTETAXI_CLOCK_OFFSET_MS: String(offset) });
      },
  )
  .extend("pay", ({ product }) => {
    /** Books and pays; of that, Stripe knows, and we do not. Gives the intent's id. */
    return async (): Promise<string> => {
      serial += 1;
      const order = anOrder({ facts: { pickupDate: DAYS[serial % DAYS.length] } });
      const { payment } = await createBooking(product.ctx(), order);
      await product.browser.pay(payment.clientSecret);
      return payment.clientSecret.split("_secret_")[0] ?? "";
    };
  })
  .extend("tell", ({ product }) => {
    /** Puts Stripe's news of an intent into the inbox, as the webhook app does. */
    return async (intentId: string): Promise<void> => {
      serial += 1;
      await receiveEvent(product.ctx({ kind: "stripe" }), {
        id: `evt_${serial}_${crypto.randomUUID().slice(0, 8)}`,
        type: "payment_intent.succeeded",
        objectId: intentId,
        paymentIntentId: intentId,
        apiVersion: null,
        livemode: false,
      });
    };
  })
  .extend("faults", ({ stripe }, { onCleanup }) => {
    const url = `${stripe.url}/_sandbox/faults`;
    onCleanup(async () => void (await fetch(url, { method: "DELETE" })));
    return {
      /** Lets the next look-ups of a PaymentIntent fail, of any or of that one. */
      async add(kind: string, times: number, { delayMs = 0, intent = "*" } = {}): Promise<void> {
        const api = [{ path: `/v1/payment_intents/${intent}`, method: "GET", kind, times, delayMs }];
        await fetch(url, { method: "POST", body: JSON.stringify({ api }) });
      },
      /** Whether all of them have happened. */
      async areOver(): Promise<boolean> {
        const left: unknown = await (await fetch(url)).json();
        return typeof left === "object" && left !== null && "api" in left && String(left.api) === "";
      },
      clear: () => fetch(url, { method: "DELETE" }),
    };
  })
  .extend("silence", ({ database }) => {
    /** As if these loops, or all, had given no sign of life for an hour. */
    return async (...loops: string[]): Promise<void> => {
      const which = loops.length === 0 ? database.sql`true` : database.sql`loop in ${database.sql(loops)}`;
      await database.sql`update heartbeats set last_ok_at = now() - interval '1 hour' where ${which}`;
    };
  })
  .extend("state", ({ database }) => ({
    async statuses(): Promise<string[]> {
      const rows = await database.sql<{ status: string }[]>`select status from bookings order by id`;
      return rows.map(({ status }) => status);
    },
    async events(): Promise<string[]> {
      const rows = await database.sql<
        { status: string }[]
      >`select status from stripe_events order by received_at`;
      return rows.map(({ status }) => status);
    },
    async messages(): Promise<string[]> {
      const rows = await database.sql<{ status: string }[]>`select status from messages order by id`;
      return rows.map(({ status }) => status);
    },
    async jobs(): Promise<string[]> {
      const rows = await database.sql<{ state: string }[]>`select state from pgboss.job order by created_on`;
      return rows.map(({ state }) => state);
    },
    /** How many times money was written down as paid. */
    async paymentsPosted(): Promise<number> {
      const rows = await database.sql`select 1 from ledger_transactions where kind = 'payment'`;
      return rows.length;
    },
  }));
