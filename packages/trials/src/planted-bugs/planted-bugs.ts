/** One mistake somebody might make, as a change of the real source, and the tests that must not let it pass. */
export type PlantedBug = {
  name: string;
  /** Each `from` occurs exactly once in its file. */
  changes: readonly { file: string; from: string; to: string }[];
  /** At least one test of this file turns red. */
  caughtBy: string;
};

const CORE = "packages/core/src";

export const PLANTED_BUGS: readonly PlantedBug[] = [
  {
    name: "the inbox has lost its conflict clause",
    changes: [
      {
        file: `${CORE}/stripe-event/receive-event.ts`,
        from: ".onConflictDoNothing()",
        to: "",
      },
    ],
    caughtBy: "apps/stripe-webhook/inbox.test.ts",
  },
  {
    name: "an event counts as applied before it is",
    changes: [
      {
        file: `${CORE}/stripe-event/apply-event.ts`,
        from: "const status = await applyOne(ctx, event);\n  await settleEvent(ctx, eventId, status);",
        to: 'await settleEvent(ctx, eventId, "applied");\n  await applyOne(ctx, event);',
      },
    ],
    caughtBy: `${CORE}/stripe-event/inbox.test.ts`,
  },
  {
    name: "the key of a payment at Stripe is made up at each try",
    changes: [
      {
        file: "packages/payments/src/payments.ts",
        from: `idempotencyKey: \`payment:\${request.paymentId}:\${request.attempt}\``,
        to: "idempotencyKey: crypto.randomUUID()",
      },
    ],
    caughtBy: "packages/payments/src/payments.test.ts",
  },
  {
    name: "Stripe is asked before anything is booked",
    changes: [
      {
        file: `${CORE}/booking/create-booking.ts`,
        from: "return await writeBooking(ctx, row);",
        to: `await ctx.payments.createIntent({
      paymentId: "pay_" + row.id.slice(4), attempt: 1, bookingId: row.id, bookingNumber: "TT-000000",
      service: row.service, amountCents: row.totalCents,
    });
    return await writeBooking(ctx, row);`,
      },
    ],
    caughtBy: `${CORE}/booking/create-booking.test.ts`,
  },
  {
    name: "a place is taken and not counted",
    changes: [
      {
        file: `${CORE}/booking/places.ts`,
        from: "do update set taken = slots.taken + 1\n    returning slot",
        to: "do update set taken = slots.taken\n    returning slot",
      },
    ],
    caughtBy: `${CORE}/booking/create-booking.test.ts`,
  },
  {
    name: "a place is given back while Stripe may still charge",
    changes: [
      {
        file: `${CORE}/payment/guards.ts`,
        from: "nothingOpen: ({ payment, openElsewhere }: Standing) => !isOpen(payment.status) && !openElsewhere",
        to: "nothingOpen: (_: Standing) => true",
      },
    ],
    caughtBy: `${CORE}/booking/expire-holds.test.ts`,
  },
  {
    name: "a decision is written although the booking has changed since it was read",
    changes: [
      {
        file: `${CORE}/payment/save-decision.ts`,
        from: "[unchanged(decided.found, state), ...plan.saving]",
        to: "plan.saving",
      },
    ],
    caughtBy: `${CORE}/payment/settle.test.ts`,
  },
  {
    name: "the browser is believed when it says that it has paid",
    changes: [
      {
        file: `${CORE}/payment/confirm-payment.ts`,
        from: "await applyPayment(ctx, payment.id);",
        to: `await applyIntent(ctx, payment, {
    id: payment.stripePaymentIntentId ?? "", status: "succeeded", amountCents: payment.amountCents,
    capturedCents: payment.amountCents, currency: payment.currency, chargeId: null, decline: null, feeCents: null,
    metadata: { bookingId: booking.id, paymentId: payment.id },
  });`,
      },
      {
        file: `${CORE}/payment/confirm-payment.ts`,
        from: 'import { applyPayment } from "./apply-payment.ts";',
        to: 'import { applyIntent } from "./apply-intent.ts";',
      },
    ],
    caughtBy: `${CORE}/payment/confirm-payment.test.ts`,
  },
  {
    name: "a delivery is taken without Stripe's signature",
    changes: [
      {
        file: "packages/payments/src/event.ts",
        from: 'throw refusal("the signature does not fit the body");',
        to: "return JSON.parse(body);",
      },
    ],
    caughtBy: "apps/stripe-webhook/signature.test.ts",
  },
  {
    name: "mails can be sent inside a transaction",
    changes: [{ file: `${CORE}/transaction.ts`, from: "mailer: unreachable,", to: "" }],
    caughtBy: `${CORE}/transaction.test.ts`,
  },
  {
    name: "an error is told as it is",
    changes: [
      {
        file: "packages/api/src/errors.ts",
        from: 'message: "Something went wrong on our side. Nothing is lost; please try again."',
        to: "message: String(error.cause ?? error)",
      },
    ],
    caughtBy: "packages/api/src/errors.test.ts",
  },
  {
    name: "a batch may be of any size",
    changes: [
      {
        file: "packages/api/src/next/procedures.ts",
        from: "maxBatchSize: MAX_BATCH",
        to: "maxBatchSize: MAX_BATCH * 1_000",
      },
    ],
    caughtBy: "packages/api/src/next/gate.test.ts",
  },
  {
    name: "the machine's time is taken for New York's",
    changes: [
      {
        file: "packages/values/src/service-day.ts",
        from: 'timeZone: "America/New_York"',
        to: "timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone",
      },
    ],
    caughtBy: "packages/values/src/service-day.test.ts",
  },
];
