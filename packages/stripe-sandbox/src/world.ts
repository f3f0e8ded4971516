import { API_VERSION } from "./api-version.ts";
import type { Config } from "./config.ts";
import type { FaultBoard } from "./faults.ts";
import { newId } from "./state/ids.ts";
import type { ApiObject, Delivery, EventType, StoredEvent } from "./state/records.ts";
import type { Store } from "./state/store.ts";
import type { Timers } from "./timers.ts";

/** The request that a change belongs to; both are null for what happens by itself. */
export type Cause = { id: string | null; idempotency_key: string | null };

const BY_ITSELF: Cause = { id: null, idempotency_key: null };

/** Everything that a resource needs to know of the process it runs in. */
export type World = {
  readonly store: Store;
  readonly config: Config;
  readonly faults: FaultBoard;
  readonly timers: Timers;
  /** Where a browser reaches this process, such as `http://127.0.0.1:3004`. */
  readonly publicUrl: string;
  /** Epoch milliseconds. */
  now(): number;
  /** Deliveries that were born since the last commit. */
  readonly outbox: Delivery[];
  /** Sends what was committed. */
  send(deliveries: readonly Delivery[]): void;
};

/** The world as one request, or one thing that happens by itself, sees it. */
export type Scope = World & { readonly cause: Cause };

export function scopeOf(world: World, cause: Cause = BY_ITSELF): Scope {
  return { ...world, cause };
}

/** Epoch seconds, as Stripe writes times. */
export function seconds(world: World): number {
  return Math.floor(world.now() / 1000);
}

/** Keeps an event about the object as it is now, and one delivery for each endpoint that asked for its type. */
export function emit(
  scope: Scope,
  type: EventType,
  object: ApiObject,
  previous?: Record<string, unknown>,
): void {
  const endpoints = [...scope.store.tables.endpoint.values()].filter(
    ({ object: { status, enabled_events } }) =>
      status === "enabled" && (enabled_events.includes("*") || enabled_events.includes(type)),
  );
  const event: StoredEvent = {
    id: newId("evt"),
    object: "event",
    api_version: API_VERSION,
    created: seconds(scope),
    data: previous === undefined ? { object } : { object, previous_attributes: previous },
    livemode: false,
    pending_webhooks: endpoints.length,
    request: scope.cause,
    type,
  };
  scope.store.put("event", event);
  for (const endpoint of endpoints) {
    const delivery: Delivery = {
      id: newId("dlv"),
      event: event.id,
      endpoint: endpoint.id,
      url: endpoint.object.url,
      state: "pending",
      attempts: [],
    };
    scope.store.put("delivery", delivery);
    scope.outbox.push(delivery);
  }
}

/** Resolves when all changes are in the journal; then the webhooks about them leave. */
export async function commit(world: World): Promise<void> {
  const deliveries = world.outbox.splice(0);
  await world.store.commit();
  world.send(deliveries);
}
