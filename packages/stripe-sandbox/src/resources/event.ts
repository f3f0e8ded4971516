import * as z from "zod/mini";
import { invalidRequest, noSuch } from "../http/errors.ts";
import { listPage } from "../http/pagination.ts";
import { createdParam, flag, pageParams, text } from "../http/params.ts";
import { route } from "../http/route.ts";
import type { Delivery, StoredEvent } from "../state/records.ts";
import type { Store } from "../state/store.ts";
import { seconds } from "../world.ts";

const KEPT_SECONDS = 30 * 86_400;
const MAX_TYPES = 20;

function deliveriesOf(store: Store, event: string): Delivery[] {
  const ids = store.tables.delivery.ids(["event", event]);
  return ids.map((id) => store.tables.delivery.get(id)).filter((delivery) => delivery !== undefined);
}

/** Endpoints that have not taken the event yet: one of several copies is enough for each. */
function undelivered(store: Store, event: string): number {
  const missing = new Set<string>();
  const taken = new Set<string>();
  for (const { endpoint, state } of deliveriesOf(store, event)) {
    (state === "delivered" ? taken : missing).add(endpoint);
  }
  return [...missing].filter((endpoint) => !taken.has(endpoint)).length;
}

function asOfNow(store: Store, event: StoredEvent): StoredEvent {
  return { ...event, pending_webhooks: undelivered(store, event.id) };
}

function matches(pattern: string, type: string): boolean {
  return pattern.endsWith(".*") ? type.startsWith(pattern.slice(0, -1)) : pattern === type || pattern === "*";
}

export const eventRoutes = [
  route("GET", "/v1/events", {
    returns: { kinds: [] },
    params: z.strictObject({
      ...pageParams,
      created: createdParam,
      delivery_success: z.optional(flag),
      type: z.optional(text()),
      types: z.optional(z.array(text())),
    }),
    check({ type, types }) {
      if (type !== undefined && types) {
        throw invalidRequest("Give either type or types, not both.", { param: "types" });
      }
      if ((types?.length ?? 0) > MAX_TYPES) {
        throw invalidRequest(`types takes at most ${MAX_TYPES} types.`, { param: "types" });
      }
    },
    run({ scope, params: { type, types, delivery_success, ...page } }) {
      const { store } = scope;
      const wanted = types ?? (type === undefined ? undefined : [type]);
      const oldest = seconds(scope) - KEPT_SECONDS;
      const found = listPage(store.tables.event, page, "/v1/events", {
        where: (event) =>
          event.created >= oldest &&
          (wanted === undefined || wanted.some((pattern) => matches(pattern, event.type))) &&
          (delivery_success === undefined || (undelivered(store, event.id) === 0) === delivery_success),
      });
      return { ...found, data: found.data.map((event) => asOfNow(store, event)) };
    },
  }),
  route("GET", "/v1/events/:id", {
    returns: { kinds: [] },
    params: z.strictObject({}),
    run({ scope, id }) {
      const event = scope.store.tables.event.get(id);
      if (!event) throw noSuch("event", id, "id", 404);
      return asOfNow(scope.store, event);
    },
  }),
];
