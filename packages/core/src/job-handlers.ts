import { isId } from "@totetaxi/values/id";
import { messageIsLate, sendMessage } from "./message/send-message.ts";
import { endIntent } from "./payment/end-intent.ts";
import { submitRefund } from "./refund/submit-refund.ts";
import { applyEvent, buryEvent } from "./stripe-event/apply-event.ts";
import type { JobHandlers } from "./work.ts";

/** What is done with the jobs of each queue. All may run any number of times. */
export const JOB_HANDLERS: JobHandlers = {
  "apply-stripe-event": {
    run: (ctx, { eventId }) => applyEvent(ctx, eventId),
    gaveUp: (ctx, { eventId }, reason) => buryEvent(ctx, eventId, reason),
  },
  "end-intent": {
    run: async (ctx, { paymentId }) => {
      if (isId("pay", paymentId)) await endIntent(ctx, paymentId);
    },
  },
  "submit-refund": {
    run: async (ctx, { refundId }) => {
      if (isId("ref", refundId)) await submitRefund(ctx, refundId);
    },
  },
  "send-message": {
    run: (ctx, { messageId }) => sendMessage(ctx, messageId),
    gaveUp: (ctx, { messageId }) => messageIsLate(ctx, messageId),
  },
};
