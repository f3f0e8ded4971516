import type Stripe from "stripe";
import { API_VERSION } from "../api-version.ts";
import { newId } from "../state/ids.ts";
import type { Endpoint } from "../state/records.ts";
import { type Scope, scopeOf, seconds, type World } from "../world.ts";

/** One receiver of webhooks. Several secrets sign each delivery side by side, as during a rotation. */
export type Webhook = { url: string; secret: string | readonly string[]; events?: readonly string[] };

type NewEndpoint = {
  url: string;
  secrets: string[];
  enabledEvents: string[];
  configured: boolean;
  description?: string | null;
  metadata?: Record<string, string>;
};

/** Keeps a new endpoint, which is sent events from now on. */
export function keepEndpoint(scope: Scope, wanted: NewEndpoint): Endpoint {
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
  const { secrets, configured } = wanted;
  const endpoint: Endpoint = { id, created: object.created, object, secrets, configured };
  scope.store.put("endpoint", endpoint);
  return endpoint;
}

/**
 * Makes these the configured endpoints. One whose address is already known keeps its id, and with it the deliveries
 * that are still due to it; one that is no longer named is disabled. Endpoints made over the API are left alone.
 */
export function configureEndpoints(world: World, webhooks: readonly Webhook[]): void {
  const scope = scopeOf(world);
  const known = [...world.store.tables.endpoint.values()].filter(({ configured }) => configured);
  const kept = new Set<string>();
  for (const { url, secret, events } of webhooks) {
    const secrets = typeof secret === "string" ? [secret] : [...secret];
    const enabledEvents = events ? [...events] : ["*"];
    const same = known.find((endpoint) => endpoint.object.url === url && !kept.has(endpoint.id));
    if (!same) {
      keepEndpoint(scope, { url, secrets, enabledEvents, configured: true });
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
