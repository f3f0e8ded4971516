import type Stripe from "stripe";
import * as z from "zod/mini";
import { API_VERSION } from "../api-version.ts";
import { invalidRequest, noSuch } from "../http/errors.ts";
import { listPage } from "../http/pagination.ts";
import { expandable, metadata, pageParams, text, unsettable } from "../http/params.ts";
import { route } from "../http/route.ts";
import { newId, randomText } from "../state/ids.ts";
import { type Endpoint, EVENT_TYPES } from "../state/records.ts";
import { type Scope, scopeOf, seconds, type World } from "../world.ts";
import { mergeMetadata } from "./metadata.ts";

type NewEndpoint = {
  url: string;
  secrets: string[];
  enabledEvents: string[];
  description?: string | null;
  metadata?: Record<string, string>;
};

function keepEndpoint(scope: Scope, wanted: NewEndpoint): Endpoint {
  const id = newId("we");
  const object: Stripe.WebhookEndpoint = {
    id,
    object: "webhook_endpoint",
    api_version: API_VERSION,
    application: null,
    created: seconds(scope),
    description: wanted.description ?? null,
    enabled_events: wanted.enabledEvents,
    livemode: false,
    metadata: wanted.metadata ?? {},
    status: "enabled",
    url: wanted.url,
  };
  const endpoint: Endpoint = { id, created: object.created, object, secrets: wanted.secrets };
  scope.store.put("endpoint", endpoint);
  return endpoint;
}

/** One receiver of webhooks. Several secrets sign each delivery side by side, as during a rotation. */
export type Webhook = { url: string; secret: string | readonly string[]; events?: readonly string[] };

/**
 * Makes these the enabled endpoints. One whose address is already known keeps its id, and with it the deliveries that
 * are still due to it; one that is no longer named is disabled.
 */
export function configureEndpoints(world: World, webhooks: readonly Webhook[]): void {
  const scope = scopeOf(world);
  const known = [...world.store.tables.endpoint.values()];
  const kept = new Set<string>();
  for (const { url, secret, events } of webhooks) {
    const secrets = typeof secret === "string" ? [secret] : [...secret];
    const enabledEvents = events ? [...events] : ["*"];
    const same = known.find((endpoint) => endpoint.object.url === url && !kept.has(endpoint.id));
    if (!same) {
      keepEndpoint(scope, { url, secrets, enabledEvents });
      continue;
    }
    kept.add(same.id);
    const object = { ...same.object, enabled_events: enabledEvents, status: "enabled" };
    world.store.put("endpoint", { ...same, object, secrets });
  }
  for (const endpoint of known) {
    if (kept.has(endpoint.id) || endpoint.object.status === "disabled") continue;
    world.store.put("endpoint", { ...endpoint, object: { ...endpoint.object, status: "disabled" } });
  }
}

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
