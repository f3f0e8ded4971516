import { openSessions, type SessionFound } from "@totetaxi/auth/sessions";
import type { Actor } from "@totetaxi/core/context";
import { openWatch } from "@totetaxi/core/live";
import { test as productTest } from "@totetaxi/core/testing";
import { requestKeys } from "../next/request-keys.ts";
import { staffRouter } from "../staff/router.ts";

const SESSIONS = openSessions("staff", { secure: false });
const SITE = { paymentsMode: "sandbox", stripeJsUrl: null } as const;

/** The staff site's procedures, for whoever calls them. */
export type Office = (actor: Actor, found?: SessionFound) => ReturnType<typeof staffRouter.createCaller>;

/** Vitest's `test` with the staff site's procedures, called by whoever the test names. */
export const test = productTest.extend(
  "office",
  ({ product }): Office =>
    (actor, found) => {
      const { keys, cookie } = requestKeys(SESSIONS, { found, userAgent: undefined });
      return staffRouter.createCaller({
        ctx: { ...product.ctx(actor), keys },
        site: SITE,
        watch: openWatch(() => {}),
        pageAccount: undefined,
        cookie,
      });
    },
);
