import type Stripe from "stripe";
import * as z from "zod/mini";
import { API_VERSION } from "../api-version.ts";
import { invalidRequest, noSuch } from "../http/errors.ts";
import { listPage } from "../http/pagination.ts";
import { expandable, metadata, pageParams, text, unsettable } from "../http/params.ts";
import { route } from "../http/route.ts";
import { randomText } from "../state/ids.ts";
import { EVENT_TYPES } from "../state/records.ts";
import { keepEndpoint } from "../webhooks/endpoints.ts";
import type { Scope } from "../world.ts";
import { mergeMetadata } from "./metadata.ts";

const KNOWN_TYPES: ReadonlySet<string> = new Set(["*", ...EVENT_TYPES]);

function objectOf(scope: Scope, id: string): Stripe.WebhookEndpoint {
  const endpoint = scope.store.tables.endpoint.get(id);
  if (!endpoint) throw noSuch("webhook endpoint", id, "id", 404);
  return endpoint.object;
}

export const webhookEndpointRoutes = [
  route("POST", "/v1/webhook_endpoints", {
    returns: { kinds: [] },
    params: z.strictObject({
      api_version: z.optional(z.literal(API_VERSION)),
      description: z.optional(unsettable()),
      enabled_events: z.array(text()),
      metadata,
      url: z.url({ protocol: /^https?$/ }),
    }),
    check({ enabled_events }) {
      // Stripe knows hundreds of types more; a subscription to one that never comes is worth knowing, not refusing.
      if (enabled_events.length === 0 || !enabled_events.some((type) => KNOWN_TYPES.has(type))) {
        throw invalidRequest("None of enabled_events is sent by the local Stripe stand-in.", {
          param: "enabled_events",
        });
      }
    },
    run({ scope, params }) {
      const secret = `whsec_${randomText(32)}`;
      const endpoint = keepEndpoint(scope, {
        url: params.url,
        secrets: [secret],
        enabledEvents: params.enabled_events,
        configured: false,
        description: params.description ?? null,
        metadata: mergeMetadata({}, params.metadata),
      });
      return { ...endpoint.object, secret };
    },
  }),
  route("GET", "/v1/webhook_endpoints", {
    returns: { kinds: [] },
    params: z.strictObject(pageParams),
    run({ scope, params }) {
      const page = listPage(scope.store.tables.endpoint, params, "/v1/webhook_endpoints");
      return { ...page, data: page.data.map(({ object }) => object) };
    },
  }),
  route("GET", "/v1/webhook_endpoints/:id", {
    returns: { kinds: [] },
    params: z.strictObject(expandable),
    run: ({ scope, id }) => objectOf(scope, id),
  }),
];
