import type { IncomingMessage, ServerResponse } from "node:http";
import { API_VERSION } from "../api-version.ts";
import type { ApiFault } from "../faults.ts";
import { newId } from "../state/ids.ts";
import { commit, scopeOf, type World } from "../world.ts";
import { type Answer, CORS, sendAnswer } from "./answer.ts";
import { authenticate, type KeyKind } from "./auth.ts";
import { readBody } from "./body.ts";
import { ApiError, notModelled } from "./errors.ts";
import { expand } from "./expand.ts";
import { decodeForm, type FormGroup } from "./form.ts";
import { fingerprintOf, IdempotencyKeys } from "./idempotency.ts";
import { reduce } from "./publishable.ts";
import { type Prepared, type Route, Router } from "./route.ts";

function errorAnswer(error: ApiError, key: KeyKind | undefined): Answer {
  const { payment_intent, payment_method, ...rest } = error.body;
  const shown = (object: object | undefined) => (object && key !== "secret" ? reduce(object) : object);
  const body = {
    error: { ...rest, payment_intent: shown(payment_intent), payment_method: shown(payment_method) },
  };
  return { status: error.status, body: JSON.stringify(body) };
}

const after500 = new ApiError(500, {
  type: "api_error",
  message: "An error was asked for (after the effect).",
});

const BEFORE: Partial<Record<ApiFault["kind"], ApiError>> = {
  before500: new ApiError(500, { type: "api_error", message: "An error was asked for (before any effect)." }),
  "429": new ApiError(429, {
    type: "invalid_request_error",
    code: "rate_limit",
    message: "Too many requests (this was asked for).",
  }),
};

type Incoming = { method: string; path: string; body: string; request: IncomingMessage; id: string };

/** Serves `/v1/*`: key, fault, Idempotency-Key, parameters, execution, journal, answer, in this order. */
export class Api {
  readonly #world: World;
  readonly #router: Router;
  readonly #keys: IdempotencyKeys;

  constructor(world: World, routes: readonly Route[]) {
    this.#world = world;
    this.#router = new Router(routes);
    this.#keys = new IdempotencyKeys(world.store);
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === "OPTIONS") {
      response.writeHead(204, CORS).end();
      return;
    }
    const id = newId("req");
    const [path = "", query = ""] = (request.url ?? "").split("?");
    const method = request.method ?? "GET";
    let key: KeyKind | undefined;
    let fault: ApiFault | undefined;
    let answer: Answer | undefined;
    try {
      const body = await readBody(request);
      const { key: keyField, ...fields } = decodeForm(query, body);
      key = authenticate(request.headers.authorization, typeof keyField === "string" ? keyField : undefined);
      fault = this.#world.faults.take(method, path);
      if (fault && (await this.#failBefore(fault, response))) return;
      answer = await this.#answer({ method, path, body: body || query, request, id }, fields, key, fault);
    } catch (error) {
      if (response.destroyed) return;
      answer = this.#failure(error, key);
    }
    if (fault && failAfter(fault, response, id, answer)) return;
    sendAnswer(response, id, answer);
  }

  /** True when nothing more is to happen. @throws ApiError for faults that are answers. */
  async #failBefore(fault: ApiFault, response: ServerResponse): Promise<boolean> {
    if (fault.delayMs > 0) await this.#pause(fault.delayMs);
    const error = BEFORE[fault.kind];
    if (error) throw error;
    if (fault.kind === "drop") response.destroy();
    return fault.kind === "drop" || fault.kind === "timeout";
  }

  async #answer(
    incoming: Incoming,
    fields: FormGroup,
    key: KeyKind,
    fault: ApiFault | undefined,
  ): Promise<Answer> {
    const version = incoming.request.headers["stripe-version"];
    if (version !== undefined && version !== API_VERSION) throw notModelled(`The API version ${version}`);
    const { route, id } = this.#router.match(incoming.method, incoming.path);
    if (key === "publishable" && !route.publishable) {
      throw new ApiError(403, {
        type: "invalid_request_error",
        code: "secret_key_required",
        message: `${incoming.method} ${incoming.path} needs a secret key.`,
      });
    }
    const header = incoming.request.headers["idempotency-key"];
    const keyed = incoming.method === "POST" && typeof header === "string" ? header : undefined;
    if (keyed === undefined) {
      const prepared = route.prepare(id, fields, key);
      return this.#execute(prepared, incoming, key, undefined, fault);
    }
    const fingerprint = fingerprintOf(incoming.method, incoming.path, incoming.body);
    const saved = this.#keys.begin(keyed, fingerprint, this.#world.now());
    if (saved) return replay(saved, keyed);
    try {
      const prepared = route.prepare(id, fields, key);
      return await this.#execute(prepared, incoming, key, { id: keyed, fingerprint }, fault);
    } finally {
      this.#keys.end(keyed);
    }
  }

  async #execute(
    prepared: Prepared,
    incoming: Incoming,
    key: KeyKind,
    keyed: { id: string; fingerprint: string } | undefined,
    fault: ApiFault | undefined,
  ): Promise<Answer> {
    const world = this.#world;
    const scope = scopeOf(world, { id: incoming.id, idempotency_key: keyed?.id ?? null });
    let answer: Answer;
    try {
      const object = expand(world.store, prepared.run(scope), prepared.expand);
      answer = { status: 200, body: JSON.stringify(key === "publishable" ? reduce(object) : object) };
    } catch (error) {
      answer = this.#failure(error, key);
    }
    if (fault?.kind === "after500") answer = errorAnswer(after500, key);
    // What is kept under the key goes into the same journal line as the effect: a crash leaves both or neither.
    if (keyed) {
      const { status, body } = answer;
      world.store.put("saved_answer", { ...keyed, status, body, request: incoming.id, created: world.now() });
    }
    await commit(world);
    if (world.config.confirmDelayMs > 0 && incoming.path.endsWith("/confirm")) {
      await this.#pause(world.config.confirmDelayMs);
    }
    return keyed ? { ...answer, headers: { "idempotency-key": keyed.id } } : answer;
  }

  #failure(error: unknown, key: KeyKind | undefined): Answer {
    if (error instanceof ApiError) return errorAnswer(error, key);
    console.error(error);
    return errorAnswer(
      new ApiError(500, { type: "api_error", message: "The stand-in failed: see its log." }),
      key,
    );
  }

  #pause(delayMs: number): Promise<void> {
    return new Promise((resolve) => this.#world.timers.after(delayMs, resolve));
  }
}

function replay(saved: { status: number; body: string; request: string }, key: string): Answer {
  return {
    status: saved.status,
    body: saved.body,
    headers: {
      "idempotency-key": key,
      "idempotent-replayed": "true",
      "original-request": saved.request,
      // The same answer would come again, so there is no use in asking.
      ...(saved.status >= 500 ? { "stripe-should-retry": "false" } : {}),
    },
  };
}

/** True when the answer does not leave as it is, though its effect stays. */
function failAfter(fault: ApiFault, response: ServerResponse, id: string, answer: Answer): boolean {
  if (fault.kind === "dropAfter") response.destroy();
  if (fault.kind === "malformed") {
    sendAnswer(response, id, { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) });
  }
  return fault.kind === "dropAfter" || fault.kind === "malformed" || fault.kind === "timeoutAfter";
}
