import type { Actor } from "@totetaxi/core/context";
import { test as productTest } from "@totetaxi/core/testing";
import { staffRouter } from "../staff/router.ts";

const SITE = { paymentsMode: "sandbox", stripeJsUrl: null } as const;

/** Vitest's `test` with the staff site's procedures, called by whoever the test names. */
export const test = productTest.extend(
  "office",
  ({ product }) =>
    (actor: Actor) =>
      staffRouter.createCaller({ ctx: product.ctx(actor), site: SITE }),
);
