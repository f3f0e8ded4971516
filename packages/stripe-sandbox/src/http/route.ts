import type * as z from "zod/mini";
import type { Scope } from "../world.ts";
import type { KeyKind } from "./auth.ts";
import { ApiError, notModelled } from "./errors.ts";
import { type ExpandTree, expandTree, type Shape } from "./expand.ts";
import type { FormGroup } from "./form.ts";
import { parseParams } from "./params.ts";

/** What a handler is given: its scope, the id in the path (empty without one), checked parameters, and the caller's key. */
export type Call<P> = { scope: Scope; id: string; params: P; key: KeyKind };

/** A request whose parameters are in order, ready to be executed. */
export type Prepared = { run(scope: Scope): object; expand: ExpandTree };

export type Route = {
  method: "GET" | "POST" | "DELETE";
  /** `/v1/payment_intents/:id/confirm`; `:id` can only be the third part. */
  path: string;
  /** True when a publishable key may call it, with a client secret. */
  publishable: boolean;
  prepare(id: string, fields: FormGroup, key: KeyKind): Prepared;
};

type Definition<S extends z.ZodMiniType> = {
  publishable?: true;
  returns: Shape;
  params: S;
  /** Rules between parameters. What is refused here is refused before execution: no Idempotency-Key keeps it. */
  check?(params: z.infer<S>): void;
  run(call: Call<z.infer<S>>): object;
};

function expandPaths(params: unknown): readonly string[] {
  if (typeof params !== "object" || params === null || !("expand" in params)) return [];
  const { expand } = params;
  return Array.isArray(expand) ? expand.filter((path) => typeof path === "string") : [];
}

/** A route whose parameters are all named by its schema: what it does not know is refused. */
export function route<S extends z.ZodMiniType>(
  method: Route["method"],
  path: string,
  definition: Definition<S>,
): Route {
  return {
    method,
    path,
    publishable: definition.publishable ?? false,
    prepare(id, fields, key) {
      const params = parseParams(definition.params, fields);
      definition.check?.(params);
      const paths = expandPaths(params);
      if (key === "publishable" && paths.some((name) => name !== "payment_method")) {
        throw notModelled("Expanding more than payment_method with a publishable key", "expand");
      }
      return {
        run: (scope) => definition.run({ scope, id, params, key }),
        expand: expandTree(paths, definition.returns),
      };
    },
  };
}

function keyOf(method: string, parts: readonly string[]): string {
  const [, version = "", resource = "", id, ...rest] = parts;
  return [method, version, resource, ...(id === undefined ? [] : [":id"]), ...rest].join("/");
}

/** Finds the route of a request by the shape of its path. */
export class Router {
  readonly #routes = new Map<string, Route>();

  constructor(routes: readonly Route[]) {
    for (const entry of routes) this.#routes.set(keyOf(entry.method, entry.path.split("/")), entry);
  }

  /** @throws ApiError 404 that names what is not modelled. */
  match(method: string, path: string): { route: Route; id: string } {
    const parts = path.split("/");
    const searches = parts[3] === "search" && parts.length === 4;
    const found = searches ? undefined : this.#routes.get(keyOf(method, parts));
    if (!found) {
      throw new ApiError(404, {
        type: "invalid_request_error",
        message: `${method} ${path} is not modelled by the local Stripe stand-in.`,
      });
    }
    return { route: found, id: decodeURIComponent(parts[3] ?? "") };
  }
}
